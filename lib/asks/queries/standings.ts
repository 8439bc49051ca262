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
import { entryColumns, toEntry, wasAskedAt } from '../rules'
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

/** Where requests stood at a point in the past, by their id; folded from what was known by then. What was not asked yet is not among them. */
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
      entries: {
        where: { OR: [{ recordedAt: { lte: new Date(point.knownAt) } }, { verb: 'carryOver' }] },
        ...entryColumns,
      },
    },
  })
  return new Map(
    rows.flatMap(({ id, recommendation, entries }) => {
      const all = entries.map(toEntry)
      if (!wasAskedAt(all, point)) return []
      const known = all.filter(({ recordedAt }) => recordedAt <= point.knownAt)
      const folded = standing(known, point)
      const cadence = cadenceFor(settings, recommendation.priority)
      const { isStale, isStalled } = flags(folded, point.asOf, cadence)
      const recorded = known.map(({ recordedAt }) => recordedAt).sort()
      const stood = { standing: folded, reviewOn: reviewOn(folded, cadence), isStale, isStalled }
      return [[id, { ...stood, recordedAt: recorded.at(-1) ?? null }] as const]
    }),
  )
}
