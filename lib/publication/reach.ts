import { z } from 'zod'
import { db } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'

/** In how many places, beside itself, the words of a thing stand that heed.expunge reaches. */
export type Reach = {
  history: number
  evidence: number
  notes: number
  /** Published records, the one that is read now with those of earlier releases. */
  records: number
  ledger: number
  files: number
}

type Asked = {
  recommendations: readonly { id: string; parentId: string | null }[]
  texts: readonly string[]
  /** By which names it goes: its rows, or its reference. */
  own: readonly string[]
}

/** What is shorter is removed from the thing itself only: elsewhere it would be found everywhere. */
const LONG = 12

export async function reachOf({ recommendations: named, texts, own }: Asked): Promise<Reach> {
  const recommendations = await carriedWith(named)
  const ids = recommendations.map(({ id }) => id)
  const long = texts.filter((text) => text.length >= LONG)
  const repeats = (row: { id: string }) =>
    !own.includes(row.id) &&
    long.some((text) => JSON.stringify(row).includes(JSON.stringify(text).slice(1, -1)))
  const onAsk = { where: { ask: { recommendationId: { in: ids } } } }
  const entries = await db().statusEntry.findMany(onAsk)
  const proposals = await db().proposal.findMany(onAsk)
  const criteria = await db().criterion.findMany({ ...onAsk, include: { assessments: true } })
  const evidence = await db().evidence.findMany({
    where: { asks: { some: onAsk.where } },
    include: { withdrawal: true },
  })
  const notes = await db().comment.findMany({ where: { recommendationId: { in: ids } } })
  const contacts = await db().contact.findMany({ where: { asks: { some: onAsk.where } } })
  const handovers = await db().assignment.findMany({ where: { recommendationId: { in: ids } } })
  return {
    history: [...entries, ...proposals].filter(repeats).length,
    evidence: [...evidence, ...criteria].filter(repeats).length,
    notes: [...notes, ...contacts, ...handovers].filter(repeats).length,
    records: await recordsWith(recommendations, texts, own),
    ledger: await ledgerWith(texts, own),
    files: await filesOf(own),
  }
}

/** With those that what was asked there was carried over to, or from. */
async function carriedWith(named: Asked['recommendations']): Promise<Asked['recommendations']> {
  const ids = named.map(({ id }) => id)
  const [row] = z
    .array(z.object({ ids: z.array(z.string()) }))
    .parse(await db().$queryRaw`select heed.carried_with(${ids}::uuid[]) as ids`)
  return db().recommendation.findMany({
    where: { id: { in: row?.ids ?? [] } },
    select: { id: true, parentId: true },
  })
}

const counted = z.tuple([z.strictObject({ count: z.number() })])

async function recordsWith(
  recommendations: Asked['recommendations'],
  texts: readonly string[],
  own: readonly string[],
): Promise<number> {
  const wholes = recommendations.map(({ id, parentId }) => parentId ?? id)
  const family = await db().recommendation.findMany({
    where: { OR: [{ id: { in: wholes } }, { parentId: { in: wholes } }] },
    select: { ref: true },
  })
  const rows = await db().$queryRaw`
    select count(*)::int as count from published."Record"
    where kind = 'RECOMMENDATION' and key = any(${family.map(({ ref }) => ref)}) and exists (
      select from unnest(${[...texts]}::text[]) as word
      where (length(word) >= ${LONG} and strpos(body::text, substr(to_json(word)::text, 2, length(to_json(word)::text) - 2)) > 0)
        or (strpos(body::text, to_json(word)::text) > 0
          and exists (select from unnest(${[...own]}::text[]) as name where strpos(body::text, name) > 0)))`
  return counted.parse(rows)[0].count
}

async function ledgerWith(texts: readonly string[], own: readonly string[]): Promise<number> {
  const rows = await db().$queryRaw`
    select count(*)::int as count from heed."LedgerContent" where exists (
      select from unnest(${[...texts]}::text[]) as word
      where strpos(content, encode(sha256(convert_to(word, 'UTF8')), 'hex')) > 0
        or (length(word) >= ${LONG} and strpos(content, substr(to_json(word)::text, 2, length(to_json(word)::text) - 2)) > 0)
        or (strpos(content, to_json(word)::text) > 0
          and exists (select from unnest(${[...own]}::text[]) as name where strpos(content, name) > 0)))`
  return counted.parse(rows)[0].count
}

/** Of these pieces alone: bytes that are somebody else's evidence too stay. */
async function filesOf(own: readonly string[]): Promise<number> {
  const ids = own.filter(isUuid)
  const files = await db().storedFile.findMany({
    where: {
      OR: [
        { evidence: { some: { id: { in: ids } }, every: { id: { in: ids } } } },
        { copies: { some: { evidenceId: { in: ids } }, every: { evidenceId: { in: ids } } } },
      ],
    },
  })
  return files.length
}
