import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'

export type Retraction = { on: CalendarDate; by: string | null; because: string }

type Told = { ref: string; because: string | null }

/** Of those whose page is retracted: since when, by whom and why, by reference. */
export function retractionsOf(
  rows: readonly { ref: string; retractedBecause: string | null }[],
): Promise<Map<string, Retraction>> {
  const told = rows.map(({ ref, retractedBecause: because }) => ({ ref, because }))
  return sinceWhen('recommendation.retracted', told)
}

/** The same of those that are in the archive. */
export function archivedSince(
  rows: readonly { ref: string; archivedBecause: string | null }[],
): Promise<Map<string, Retraction>> {
  const told = rows.map(({ ref, archivedBecause: because }) => ({ ref, because }))
  return sinceWhen('recommendation.archived', told)
}

/** The ledger knows when. */
async function sinceWhen(event: string, rows: readonly Told[]): Promise<Map<string, Retraction>> {
  const those = rows.flatMap(({ ref, because }) => (because === null ? [] : [{ ref, because }]))
  if (those.length === 0) return new Map()
  const entries = await db().ledgerEntry.findMany({
    where: {
      event,
      subject: { in: those.map(({ ref }) => `recommendation/${ref}`) },
    },
    orderBy: { sequence: 'asc' },
    select: { subject: true, at: true, actor: true },
  })
  const { timeZone } = await organisation()
  const people = await db().person.findMany({ select: { id: true, name: true } })
  const names = new Map(people.map(({ id, name }) => [`person/${id}`, name]))
  const latest = new Map(entries.map((entry) => [entry.subject, entry]))
  return new Map(
    those.flatMap(({ ref, because }) => {
      const entry = latest.get(`recommendation/${ref}`)
      return entry
        ? [[ref, { on: todayIn(timeZone, entry.at), by: names.get(entry.actor) ?? null, because }]]
        : []
    }),
  )
}
