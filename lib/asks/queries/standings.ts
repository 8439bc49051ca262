import type { Actor } from '@/lib/access/policy'
import type { CalendarDate, Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { cadenceFor, flags, reviewOn } from '@/lib/workflow/cadence'
import { standing } from '@/lib/workflow/history'
import type { Standing } from '@/lib/workflow/types'
import type { Point } from '@/lib/workflow/walk'
import type { Prisma } from '@/prisma/generated/client'
import { entryColumns, toEntry } from '../rules'
import { askScope } from './facts'

export type StandingAt = {
  standing: Standing
  reviewOn: CalendarDate | null
  /** Nobody had looked for too long. */
  isStale: boolean
  /** Nothing had moved for too long. */
  isStalled: boolean
  /** When something was recorded last that was known by then. */
  recordedAt: Instant | null
}

/** Where requests stood at a point in the past, by their id; folded from what was known by then. */
export async function standingsAt(
  actor: Actor,
  where: Prisma.AskWhereInput,
  point: Point,
): Promise<Map<string, StandingAt>> {
  const settings = cadenceOf(await organisation())
  const rows = await db().ask.findMany({
    where: { AND: [askScope(actor), where] },
    select: {
      id: true,
      recommendation: { select: { priority: true } },
      entries: { where: { recordedAt: { lte: new Date(point.knownAt) } }, ...entryColumns },
    },
  })
  return new Map(
    rows.map(({ id, recommendation, entries }) => {
      const known = entries.map(toEntry)
      const folded = standing(known, point)
      const cadence = cadenceFor(settings, recommendation.priority)
      const { isStale, isStalled } = flags(folded, point.asOf, cadence)
      return [
        id,
        {
          standing: folded,
          reviewOn: reviewOn(folded, cadence),
          ...{ isStale, isStalled },
          recordedAt:
            known
              .map(({ recordedAt }) => recordedAt)
              .sort()
              .at(-1) ?? null,
        },
      ]
    }),
  )
}
