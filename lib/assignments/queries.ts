import { can, type Actor } from '@/lib/access/policy'
import { fromDate, todayIn, toInstant, type CalendarDate, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { recommendationScope } from '@/lib/recommendations/scope'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'
import { holdersAt } from './queries/holders'
import { HOLDER, holderName, NO_WAYS, waysOf, type Ways } from './rules'
import type { Duty } from './schema'

export type AssignmentLine = {
  id: string
  duty: Duty
  /** Null: nobody, from that day on. */
  person: string | null
  effectiveOn: CalendarDate
  enteredOn: CalendarDate
  recordedAt: Instant
  note: string | null
  author: string
}
export type LookedAfter = {
  owner: string | null
  deputy: string | null
  /** None in a view of the past. */
  ways: Ways
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
      ...{ id: true, ownerId: true, deputyId: true },
      owner: { select: HOLDER },
      deputy: { select: HOLDER },
      assignments: {
        where: { recordedAt: { lte: new Date(past?.knownAt ?? ALL_KNOWN) } },
        orderBy: [{ effectiveOn: 'desc' }, { recordedAt: 'desc' }, { id: 'desc' }],
        include: { person: { select: { name: true } }, author: { select: { name: true } } },
      },
    },
  })
  const then = past && row ? (await holdersAt(actor, past, [row.id])).get(row.id) : null
  const nameOf = (duty: 'owner' | 'deputy') => {
    if (past) return then?.[duty]?.name ?? null
    return row?.[duty] ? holderName(row[duty]) : null
  }
  const assignments = row?.assignments ?? []
  return {
    owner: nameOf('owner'),
    deputy: nameOf('deputy'),
    ways: past || !row ? NO_WAYS : waysOf(actor, { OWNER: row.ownerId, DEPUTY: row.deputyId }),
    version: assignments.length + 1,
    history: assignments.map(({ id, duty, person, effectiveOn, recordedAt, note, author }) => ({
      id,
      duty,
      person: person?.name ?? null,
      effectiveOn: fromDate(effectiveOn),
      enteredOn: todayIn(timeZone, recordedAt),
      recordedAt: toInstant(recordedAt),
      note,
      author: author.name,
    })),
  }
}

/** Everybody who works here, by name. */
export async function colleagues(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!can(actor, 'readStaff')) return []
  const people = await db().person.findMany({
    where: { isActive: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return people.map(({ id, name }) => ({ value: id, label: name }))
}
