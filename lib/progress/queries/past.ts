import { z } from 'zod'
import type { Instant } from '@/lib/core/dates'
import { asOn, type PastPoint } from '@/lib/progress/past'
import { publishedRecommendation, type PublishedRecommendation } from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'

const record = z.strictObject({ body: z.json(), isRetracted: z.boolean() })

/**
 * Every recommendation as it stood at a point: of each, what the newest release by then says, folded on the day. In the
 * order of the list. Null: nothing had been released by then. Later releases never change it.
 */
export async function recommendationsAt(
  tx: Reader,
  point: PastPoint,
): Promise<PublishedRecommendation[] | null> {
  const published = await publishedBy(tx, point.knownAt)
  return published && asOn(published, point.asOf).sort(inOrder)
}

/** What had been published by a moment, and not retracted. */
export async function publishedBy(
  tx: Reader,
  knownAt: Instant | null,
): Promise<PublishedRecommendation[] | null> {
  const until = knownAt === null ? null : new Date(knownAt)
  const [release] = await tx.$queryRaw<{ sequence: number | null }[]>`
    select max(sequence) as sequence from published."Release"
    where ${until}::timestamptz is null or "releasedAt" <= ${until}::timestamptz`
  if (!release?.sequence) return null
  const rows = await tx.$queryRaw`
    select distinct on (key) body, "isRetracted" from published."Record"
    where kind = 'RECOMMENDATION' and release <= ${release.sequence} order by key, release desc`
  return record
    .array()
    .parse(rows)
    .flatMap(({ body, isRetracted }) => (isRetracted ? [] : [publishedRecommendation.parse(body)]))
}

function inOrder(a: PublishedRecommendation, b: PublishedRecommendation): number {
  return compare(a.document.code, b.document.code) || a.position - b.position || compare(a.ref, b.ref)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
