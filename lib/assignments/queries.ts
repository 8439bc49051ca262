import { can, type Actor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { recommendationScope } from '@/lib/recommendations/scope'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'
import { holdersAt } from './queries/holders'
import type { Duty } from './schema'

export type AssignmentLine = {
  id: string
  duty: Duty
  /** Null: nobody, from that day on. */
  person: string | null
  effectiveOn: CalendarDate
  enteredOn: CalendarDate
  note: string | null
  author: string
}
export type LookedAfter = {
  owner: string | null
  deputy: string | null
  history: AssignmentLine[]
  /** What the next assignment is bound to. */
  version: number
}

/** Who looks after a recommendation, and everybody who did, the newest first; `past`: who did then. */
export async function lookedAfter(
  actor: Actor,
  ref: string,
  past: Point | null = null,
): Promise<LookedAfter> {
  const { timeZone } = await organisation()
  const row = await db().recommendation.findFirst({
    where: { AND: [{ ref }, recommendationScope(actor)] },
    select: {
      id: true,
      owner: { select: { name: true } },
      deputy: { select: { name: true } },
      assignments: {
        where: { recordedAt: { lte: new Date(past?.knownAt ?? ALL_KNOWN) } },
        orderBy: [{ effectiveOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
        include: { person: { select: { name: true } }, author: { select: { name: true } } },
      },
    },
  })
  const then = past && row ? (await holdersAt(actor, past, [row.id])).get(row.id) : row
  const assignments = row?.assignments ?? []
  return {
    owner: then?.owner?.name ?? null,
    deputy: then?.deputy?.name ?? null,
    version: assignments.length + 1,
    history: assignments.map(({ id, duty, person, effectiveOn, recordedAt, note, author }) => ({
      id,
      duty,
      person: person?.name ?? null,
      effectiveOn: fromDate(effectiveOn),
      enteredOn: todayIn(timeZone, recordedAt),
      note,
      author: author.name,
    })),
  }
}

/** Everybody who can look after something, by name. */
export async function colleagues(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!can(actor, 'readStaff')) return []
  const people = await db().person.findMany({
    where: { isActive: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return people.map(({ id, name }) => ({ value: id, label: name }))
}
