import { db } from '@/lib/core/db'
import type { RecommendationLine } from './lines'
import { hitsIn, type Search } from './search'

export type Found = {
  /** What was looked for instead of what was asked; null where that has been found. */
  instead: string | null
  /** The words to mark, as they stand in titles and passages. */
  hits: string[]
  /** The statement, by reference, where a word of it was found. */
  passages: Map<string, string>
  /** The references of those where neither title nor statement has a word of it. */
  elsewhere: Set<string>
}

/** Which rows a page of a list has. */
export type PageOfIds = {
  ids: string[]
  /** How many fit in all; one more than are counted means that nobody counted on. */
  total: number
  /** Those of them that are no part. */
  wholes: number
  /** Where the next page begins; null on the last one. */
  next: string | null
}

export type RecommendationList = Omit<PageOfIds, 'ids'> & {
  lines: RecommendationLine[]
  /** How many more a search that finds few finds in the archive. */
  archived: number
  /** What a search found in them; null without one. */
  found: Found | null
}

/** What a search has found in the lines of a list. */
export async function foundIn(lines: readonly RecommendationLine[], search: Search): Promise<Found> {
  const statements = await db().recommendation.findMany({
    where: { ref: { in: lines.map(({ ref }) => ref) } },
    select: { ref: true, statement: true },
  })
  const texts = [...lines.map(({ title }) => title), ...statements.map(({ statement }) => statement)]
  const hits = await hitsIn(texts, search)
  const known = new Set(hits)
  const hasHit = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => known.has(word))
  const passages = new Map(
    statements.filter(({ statement }) => hasHit(statement)).map(({ ref, statement }) => [ref, statement]),
  )
  const elsewhere = lines
    .filter(({ ref, title }) => !passages.has(ref) && !hasHit(title))
    .map(({ ref }) => ref)
  // A reference is found as one, and nothing of it is marked.
  return {
    instead: search.instead,
    hits,
    passages,
    elsewhere: new Set(search.rank === null ? [] : elsewhere),
  }
}
