import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { cadenceFor } from '@/lib/workflow/cadence'
import { slipsIn } from '@/lib/workflow/slips'
import type { Point } from '@/lib/workflow/walk'
import { entryColumns, toEntry } from '../rules'
import { askScope } from './facts'

export type Passed = {
  /** Of each entry, the day on which it was entered. */
  enteredOn: CalendarDate[]
  /** The days from which on a look was overdue, at one of its requests. */
  overdueOn: CalendarDate[]
}

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
  return {
    enteredOn: entries.map(({ recordedAt }) => todayIn(house.timeZone, new Date(recordedAt))).sort(),
    overdueOn: asks
      .flatMap(({ recommendation, entries: own }) =>
        slipsIn(own.map(toEntry), point, cadenceFor(cadenceOf(house), recommendation.priority)),
      )
      .sort(),
  }
}
