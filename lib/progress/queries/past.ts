import { z } from 'zod'
import type { Instant } from '@/lib/core/dates'
import { asOn, type PastPoint } from '@/lib/progress/past'
import { retraction, type Retraction } from '@/lib/progress/queries/recommendations'
import {
  publishedOrganisation,
  publishedRecommendation,
  type PublishedRecommendation,
} from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'
import { NO_SETTINGS, type CadenceSettings } from '@/lib/workflow/cadence'

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
  return published && asOn(published, point.asOf, await cadenceBy(tx, point.knownAt)).sort(inOrder)
}

/** How often one looked again, as a release by then said. */
async function cadenceBy(tx: Reader, knownAt: Instant | null): Promise<CadenceSettings> {
  const newest = await tx.record.findFirst({
    where: { kind: 'ORGANISATION', release: { lte: (await releaseBy(tx, knownAt)) ?? 0 } },
    orderBy: { release: 'desc' },
    select: { body: true },
  })
  return newest ? publishedOrganisation.parse(newest.body).cadence : NO_SETTINGS
}

/** What had been published by a moment; nothing of what was retracted, by then or since (docs/decisions/0018). */
export async function publishedBy(
  tx: Reader,
  knownAt: Instant | null,
): Promise<PublishedRecommendation[] | null> {
  const release = await releaseBy(tx, knownAt)
  if (release === null) return null
  const rows = await tx.$queryRaw`
    select distinct on (key) body, "isRetracted" from published."Record"
    where kind = 'RECOMMENDATION' and release <= ${release}
      and key in (select key from published."CurrentRecord" where kind = 'RECOMMENDATION')
    order by key, release desc`
  return record
    .array()
    .parse(rows)
    .flatMap(({ body, isRetracted }) => (isRetracted ? [] : [publishedRecommendation.parse(body)]))
}

/** What was public by a moment and has been retracted since: its references, in order. */
export async function retractedSince(tx: Reader, knownAt: Instant | null): Promise<string[]> {
  const release = await releaseBy(tx, knownAt)
  if (release === null) return []
  const rows = await tx.$queryRaw<{ key: string }[]>`
    select key from (
      select distinct on (key) key, "isRetracted" from published."Record"
      where kind = 'RECOMMENDATION' and release <= ${release} order by key, release desc
    ) as "then"
    where not "isRetracted"
      and key not in (select key from published."CurrentRecord" where kind = 'RECOMMENDATION')
    order by key`
  return rows.map(({ key }) => key)
}

/** What is left of a page at a point: it was retracted by then, or since. Null where it can be read. */
export async function retractionAt(
  tx: Reader,
  typed: string,
  { knownAt }: PastPoint,
): Promise<Retraction | null> {
  const release = await releaseBy(tx, knownAt)
  return (await retraction(tx, typed)) ?? (release === null ? null : retraction(tx, typed, release))
}

/** The newest release by a moment; null: nothing had been released by then. */
async function releaseBy(tx: Reader, knownAt: Instant | null): Promise<number | null> {
  const newest = await tx.release.findFirst({
    where: knownAt === null ? {} : { releasedAt: { lte: new Date(knownAt) } },
    orderBy: { sequence: 'desc' },
    select: { sequence: true },
  })
  return newest?.sequence ?? null
}

function inOrder(a: PublishedRecommendation, b: PublishedRecommendation): number {
  return compare(a.document.code, b.document.code) || a.position - b.position || compare(a.ref, b.ref)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
