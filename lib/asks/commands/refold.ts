import { toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { organisationIn } from '@/lib/organisation/queries'
import { cadenceOf } from '@/lib/organisation/rules'
import { COUNTED } from '@/lib/recommendations/scope'
import { cadenceFor, reviewOn, staleOn, stalledOn } from '@/lib/workflow/cadence'
import { present, standing } from '@/lib/workflow/history'
import { rollUp } from '@/lib/workflow/rollUp'
import { entryColumns, toEntry } from '../rules'

/** The one writer of the status columns: they are the fold of the history, of the ask and of what it belongs to. */
export async function refold(tx: Transaction, askId: string, at: Date): Promise<void> {
  const ours = await organisationIn(tx)
  const ask = await tx.ask.findUniqueOrThrow({
    where: { id: askId },
    include: {
      entries: entryColumns,
      recommendation: { select: { id: true, parentId: true, priority: true } },
    },
  })
  const entries = ask.entries.map(toEntry)
  const folded = standing(entries, present(entries, todayIn(ours.timeZone, at)))
  const cadence = cadenceFor(cadenceOf(ours), ask.recommendation.priority)
  await tx.ask.update({
    where: { id: askId },
    data: {
      response: folded.response,
      implementation: folded.implementation,
      // That a verification has run out follows from the calendar and is never stored.
      verification: folded.verification === 'EXPIRED' ? 'VERIFIED' : folded.verification,
      since: dateOf(folded.since),
      checkedOn: dateOf(folded.checkedOn),
      reviewOn: dateOf(reviewOn(folded, cadence)),
      staleOn: dateOf(staleOn(folded, cadence)),
      stalledOn: dateOf(stalledOn(folded, cadence)),
      version: { increment: 1 },
    },
  })
  await rollUpInto(tx, ask.recommendation.id)
  if (ask.recommendation.parentId) await rollUpInto(tx, ask.recommendation.parentId)
}

function dateOf(date: CalendarDate | null): Date | null {
  return date === null ? null : toDate(date)
}

/** Once what counts in a whole has changed: a part was published, archived, or moved. */
export async function rollUpInto(tx: Transaction, id: string): Promise<void> {
  const leaves = await tx.ask.findMany({
    where: { recommendation: { OR: [{ id }, { parentId: id, ...COUNTED }] } },
    select: { implementation: true },
  })
  await tx.recommendation.update({ where: { id }, data: { implementation: rollUp(leaves).implementation } })
}
