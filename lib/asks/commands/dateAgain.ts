import { z } from 'zod'
import { todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { organisationIn } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { cadenceFor, reviewOn, staleOn, stalledOn } from '@/lib/workflow/cadence'
import { standing } from '@/lib/workflow/history'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { entryColumns, toEntry } from '../rules'

/** So many histories are folded at a time. */
const AT_A_TIME = 500

/**
 * How often one looks again has changed: every request gets the days that follow from its history now, inside a write that
 * a command has opened. Resolves with the references of those whose days are others.
 */
export async function dateAgain(tx: Transaction, at: Date): Promise<string[]> {
  const ours = await organisationIn(tx)
  const point = { asOf: todayIn(ours.timeZone, at), knownAt: ALL_KNOWN }
  const settings = cadenceOf(ours)
  const moved: string[] = []
  let after: string | null = null
  for (;;) {
    const asks: Awaited<ReturnType<typeof assessedAfter>> = await assessedAfter(tx, after)
    const dates = asks.map(({ id, entries, recommendation }) => {
      const folded = standing(entries.map(toEntry), point)
      const cadence = cadenceFor(settings, recommendation.priority)
      const days = [reviewOn(folded, cadence), staleOn(folded, cadence), stalledOn(folded, cadence)]
      return { id, days }
    })
    moved.push(...(await date(tx, dates)))
    after = asks.at(-1)?.id ?? null
    if (asks.length < AT_A_TIME) return [...new Set(moved)]
  }
}

function assessedAfter(tx: Transaction, after: string | null) {
  return tx.ask.findMany({
    where: { implementation: { not: 'NOT_ASSESSED' }, ...(after && { id: { gt: after } }) },
    orderBy: { id: 'asc' },
    take: AT_A_TIME,
    select: { id: true, entries: entryColumns, recommendation: { select: { priority: true } } },
  })
}

type Dated = { id: string; days: (string | null)[] }

/** Its version stays: nothing happened at the request, and a form that is open at it still holds. */
async function date(tx: Transaction, dates: readonly Dated[]): Promise<string[]> {
  const column = (at: number) => dates.map(({ days }) => days[at] ?? null)
  const rows = await tx.$queryRaw`
    update heed."Ask" a set "reviewOn" = n.review, "staleOn" = n.stale, "stalledOn" = n.stalled
    from unnest(${dates.map(({ id }) => id)}::uuid[], ${column(0)}::date[], ${column(1)}::date[], ${column(2)}::date[])
      as n (id, review, stale, stalled), heed."Recommendation" r
    where a.id = n.id and r.id = a."recommendationId"
      and (a."reviewOn", a."staleOn", a."stalledOn") is distinct from (n.review, n.stale, n.stalled)
    returning r.ref`
  return z
    .array(z.strictObject({ ref: z.string() }))
    .parse(rows)
    .map(({ ref }) => ref)
}
