import { NotFound } from '@/lib/core/errors'
import type { PastPoint } from '@/lib/progress/past'
import { pointOf } from '@/lib/progress/pastPath'
import { recommendationsAt } from '@/lib/progress/queries/past'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import type { Reader } from '@/lib/progress/snapshot'
import type { Site } from '@/lib/progress/views'
import type { AskedPoint } from '@/lib/workflow/past'

/** `site` says the day that the answer is of. */
export type Past = { all: PublishedRecommendation[]; site: Site; point: PastPoint }

/** The record as of the point that is asked for; null where none is. Throws NotFound where there is nothing then. */
export async function pastAnswer(tx: Reader, site: Site, asked: AskedPoint): Promise<Past | null> {
  if (asked.asOf === undefined && asked.knownAt === undefined) return null
  const { today, organisation } = site
  const asOf = asked.asOf ?? (asked.knownAt?.slice(0, 10) || today)
  const point = pointOf({ ...asked, asOf }, { timeZone: organisation.timeZone, today, now: new Date() })
  if (!point) throw new NotFound('That day is still to come.')
  const all = await recommendationsAt(tx, point)
  if (!all) throw new NotFound('Nothing had been published by then.')
  return { all, site: { ...site, today: point.asOf }, point }
}
