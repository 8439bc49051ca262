import { z } from 'zod'
import { db } from '@/lib/core/db'
import { likePatterns } from '@/lib/core/text'
import { Prisma } from '@/prisma/generated/client'
import { byIndex } from './byIndex'

export type Search = {
  /** The condition on `s`, a listing. */
  where: Prisma.Sql
  /** The higher the better; null where all that is found fits equally. */
  rank: Prisma.Sql | null
  /** The condition on `word`, one of a text: this is what was looked for. */
  hit: Prisma.Sql
  /** What was looked for instead, where nothing has a word as it was typed. */
  instead: string | null
}

const NOTHING: Search = {
  where: Prisma.sql`false`,
  rank: null,
  hit: Prisma.sql`false`,
  instead: null,
}

/**
 * What a text finds, the first of these that finds anything: the reference that it is; its words, in any inflection and
 * spelling; the same while the last word is still being typed; its letters, for what is no word; words like its own.
 */
export async function readSearch(text: string): Promise<Search> {
  const ways = [asReference, asWords, (one: string) => asWords(one, { isOpen: true }), asLetters]
  for (const read of ways) {
    const search = await read(text)
    if (search && (await isFound(search))) return search
  }
  return (await asMeant(text)) ?? NOTHING
}

/** Those words of the texts, as they stand there, for which they were found. */
export async function hitsIn(texts: readonly string[], { hit }: Search): Promise<string[]> {
  const words = [...new Set(texts.flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? []))]
  const found = await db().$queryRaw`select word from unnest(${words}::text[]) as word where ${hit}`
  return z
    .array(z.object({ word: z.string() }))
    .parse(found)
    .map(({ word }) => word)
}

/** CFR-3, cfr 3, TIC13b. */
function asReference(text: string): Search | null {
  const key = text.toLowerCase().replace(/[\s\p{Dash}]/gu, '')
  const isReference = /^[a-z][a-z0-9]{0,15}$/.test(key) && /\d/.test(key)
  return isReference ? { ...NOTHING, where: Prisma.sql`s."refKey" = ${key}` } : null
}

type Reading = { isOpen?: boolean; instead?: string | null }

async function asWords(
  text: string,
  { isOpen = false, instead = null }: Reading = {},
): Promise<Search | null> {
  const [read] = z
    .array(z.object({ asked: z.string().nullable() }))
    .parse(await db().$queryRaw`select search.asked(${text}, ${isOpen})::text as asked`)
  if (!read?.asked) return null
  const asked = Prisma.sql`${read.asked}::tsquery`
  return {
    where: Prisma.sql`s.everything @@ ${asked}`,
    rank: Prisma.sql`ts_rank('{0.05, 0.2, 0.5, 1}', s.everything, ${asked})::float8`,
    hit: Prisma.sql`to_tsvector('english', search.folded(word)) @@ any (array(
      select search.asked(token, ${isOpen}) from unnest(${wantedIn(text)}::text[]) as token))`,
    instead,
  }
}

/** What the reading of words leaves out: signs, the inside of a word, words as short as "of", which have to be whole. */
function asLetters(text: string): Search | null {
  const pieces = piecesOf(text.replaceAll('/', ' '))
  if (pieces.some((piece) => /^-["“”]?\p{L}/u.test(piece))) return null
  const said = pieces.map((piece) => piece.replace(/["“”]/g, '').trim())
  const telling = said.filter((piece) => /[\p{L}\p{N}\p{S}%]/u.test(piece))
  const short = telling.map(plain).filter((piece) => /^[a-z0-9]{1,2}$/.test(piece))
  const long = likePatterns(telling.filter((piece) => !short.includes(plain(piece))))
  const conditions = [
    ...short.map((word) => Prisma.sql`s.words ~ ${`\\m${word}\\M`}`),
    ...long.map((pattern) => Prisma.sql`s.words like search.folded(${pattern})`),
  ]
  if (conditions.length === 0) return null
  const hit = Prisma.sql`lower(word) = any (${short}::text[]) or search.folded(word) like any (array(
    select search.folded(pattern) from unnest(${long}::text[]) as pattern))`
  return { ...NOTHING, where: Prisma.join(conditions, ' and '), hit }
}

/** Each word that nothing has by the nearest one that something has, all of them or any; null where that finds nothing either. */
async function asMeant(text: string): Promise<Search | null> {
  const tokens = tokensOf(text)
  const meant = await Promise.all(tokens.map(async (token) => (await nearest(token)) ?? token))
  if (meant.join(' ') === tokens.join(' ')) return null
  for (const instead of [meant.join(' '), meant.join(' OR ')]) {
    const search = await asWords(instead, { instead })
    if (search && (await isFound(search))) return search
  }
  return null
}

async function nearest(word: string): Promise<string | null> {
  if (!/^\p{L}{4,}$/u.test(word)) return null
  const known = await asWords(word, { isOpen: true })
  if (known && (await isFound(known))) return null
  const [found] = z
    .array(z.object({ nearest: z.string().nullable() }))
    .parse(await db().$queryRaw`select search.nearest(search.folded(${word})) as nearest`)
  return found?.nearest ?? null
}

async function isFound({ where }: Search): Promise<boolean> {
  const found = await byIndex(Prisma.sql`select s.ref from heed."Listing" s where ${where} limit 1`)
  return z.array(z.unknown()).parse(found).length > 0
}

/** The words that have to be there, each by itself. */
function wantedIn(text: string): string[] {
  return piecesOf(text)
    .filter((piece) => !piece.startsWith('-') && piece !== 'OR')
    .flatMap(tokensOf)
}

/** Phrases in quotation marks, and words. */
function piecesOf(text: string): string[] {
  return text.match(/-?["“”][^"“”]*["“”]?|\S+/g) ?? []
}

function plain(piece: string): string {
  return piece.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function tokensOf(text: string): string[] {
  return text.split(/\s+/).filter((token) => token !== '')
}
