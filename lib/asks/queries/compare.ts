import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { compare, tallyOf, type Comparison, type ComparisonTally } from '@/lib/workflow/compare'
import type { Entry } from '@/lib/workflow/types'
import type { Point } from '@/lib/workflow/walk'
import { entryColumns, toEntry } from '../rules'
import { askScope } from './facts'

/** An entry with the day on which it was entered, in the organisation's time zone. */
export type ComparedEntry = Entry & { enteredOn: CalendarDate }
/** A request that stood elsewhere at the second point than at the first, and why. */
export type MovedAsk = Comparison<ComparedEntry> & {
  askId: string
  ref: string
  title: string
  addressee: string
  /** What took the place of each that was replaced, by its id. */
  inPlace: Readonly<Record<string, ComparedEntry>>
}
export type Moved = { asks: MovedAsk[]; tally: ComparisonTally }

/** What moved between two points, in the order of the documents; drafts are left out. */
export async function movedBetween(actor: Actor, first: Point, second: Point): Promise<Moved> {
  const { timeZone } = await organisation()
  const rows = await db().ask.findMany({
    where: { AND: [askScope(actor), { recommendation: { isDraft: false } }] },
    orderBy: [
      { recommendation: { document: { code: 'asc' } } },
      { recommendation: { position: 'asc' } },
      { addressee: { name: 'asc' } },
    ],
    select: {
      id: true,
      addressee: { select: { name: true } },
      recommendation: { select: { ref: true, title: true } },
      entries: { where: { recordedAt: { lte: new Date(second.knownAt) } }, ...entryColumns },
    },
  })
  const compared = rows.map(({ entries, ...row }) => {
    const known = entries.map((entry) => ({
      ...toEntry(entry),
      enteredOn: todayIn(timeZone, entry.recordedAt),
    }))
    return { row, known, comparison: compare(known, first, second) }
  })
  return {
    tally: tallyOf(compared.map(({ comparison }) => comparison)),
    asks: compared.flatMap(({ row, known, comparison }) =>
      comparison
        ? [
            {
              ...comparison,
              ...row.recommendation,
              askId: row.id,
              addressee: row.addressee.name,
              inPlace: Object.fromEntries(
                known.flatMap((one) => (one.replaces ? [[one.replaces, one]] : [])),
              ),
            },
          ]
        : [],
    ),
  }
}
