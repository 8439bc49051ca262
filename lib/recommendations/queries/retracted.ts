import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'

export type Retraction = { on: CalendarDate; by: string | null; because: string }

type Row = { ref: string; retractedBecause: string | null }

/** Of those whose page is retracted: since when, by whom and why, by reference. The ledger knows when. */
export async function retractionsOf(rows: readonly Row[]): Promise<Map<string, Retraction>> {
  const retracted = rows.flatMap(({ ref, retractedBecause: because }) =>
    because === null ? [] : [{ ref, because }],
  )
  if (retracted.length === 0) return new Map()
  const entries = await db().ledgerEntry.findMany({
    where: {
      event: 'recommendation.retracted',
      subject: { in: retracted.map(({ ref }) => `recommendation/${ref}`) },
    },
    orderBy: { sequence: 'asc' },
    select: { subject: true, at: true, actor: true },
  })
  const { timeZone } = await organisation()
  const people = await db().person.findMany({ select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [`person/${id}`, name]))
  const latest = new Map(entries.map((entry) => [entry.subject, entry]))
  return new Map(
    retracted.flatMap(({ ref, because }) => {
      const entry = latest.get(`recommendation/${ref}`)
      return entry
        ? [[ref, { on: todayIn(timeZone, entry.at), by: names.get(entry.actor) ?? null, because }]]
        : []
    }),
  )
}
