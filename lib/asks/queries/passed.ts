import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { cadenceFor } from '@/lib/workflow/cadence'
import { slipsIn } from '@/lib/workflow/slips'
import { actingVerb } from '@/lib/workflow/fold'
import { isOneOf } from '@/lib/workflow/statuses'
import type { Point } from '@/lib/workflow/walk'
import { entryColumns, toEntry } from '../rules'
import { askScope } from './facts'

export type Passed = {
  /** Of each entry, when it was entered. */
  entered: { on: CalendarDate; at: Instant }[]
  /** The days with whose beginning a look became overdue, at one of its requests. */
  overdue: { on: CalendarDate; at: null }[]
  /** The days on which it was rolled back, or came to nothing. */
  fallen: { on: CalendarDate; at: null }[]
}

const FALLS = ['recordRegression', 'recordLapse'] as const

/** What came to pass at the requests of a recommendation, seen from a point. */
export async function passedAt(actor: Actor, ref: string, point: Point): Promise<Passed> {
  const house = await organisation()
  const asks = await db().ask.findMany({
    where: { AND: [{ recommendation: { ref } }, askScope(actor)] },
    select: {
      recommendation: { select: { priority: true } },
      entries: { where: { recordedAt: { lte: new Date(point.knownAt) } }, ...entryColumns },
    },
  })
  const entries = asks.flatMap((ask) => ask.entries.map(toEntry))
  const replaced = new Set(entries.map(({ replaces }) => replaces))
  const fallen = entries.filter((one) => isOneOf(FALLS, actingVerb(one) ?? one.verb) && !replaced.has(one.id))
  return {
    fallen: fallen
      .map(({ effectiveOn: on }) => on)
      .filter((on) => on <= point.asOf)
      .sort()
      .map((on) => ({ on, at: null })),
    entered: entries.map(({ recordedAt: at }) => ({ on: todayIn(house.timeZone, new Date(at)), at })),
    overdue: asks
      .flatMap(({ recommendation, entries: own }) =>
        slipsIn(own.map(toEntry), point, cadenceFor(cadenceOf(house), recommendation.priority)),
      )
      .sort()
      .map((on) => ({ on, at: null })),
  }
}
