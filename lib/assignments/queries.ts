import { can, type Actor } from '@/lib/access/policy'
import { fromDate, todayIn, toInstant, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { recommendationScope } from '@/lib/recommendations/scope'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'
import type { Duty } from '@/prisma/generated/enums'
import { holderOn } from './rules'

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
export type LookedAfter = { owner: string | null; deputy: string | null; history: AssignmentLine[] }

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
  return {
    owner: then?.owner?.name ?? null,
    deputy: then?.deputy?.name ?? null,
    history: (row?.assignments ?? []).map(({ id, duty, person, effectiveOn, recordedAt, note, author }) => ({
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

type Holder = { id: string; name: string } | null
export type Holders = { owner: Holder; deputy: Holder }

/** Who looked after these recommendations at a point in the past, by their id; after what is not named, nobody did. */
export async function holdersAt(actor: Actor, past: Point, ids: string[]): Promise<Map<string, Holders>> {
  const rows = await db().assignment.findMany({
    where: { recommendationId: { in: ids }, recommendation: recommendationScope(actor) },
    include: { person: { select: { id: true, name: true } } },
  })
  const people = new Map(rows.flatMap(({ person }) => (person ? [[person.id, person]] : [])))
  const held = new Map<string, typeof rows>()
  for (const row of rows) held.set(row.recommendationId, [...(held.get(row.recommendationId) ?? []), row])
  const holder = (assignments: typeof rows, duty: Duty) => {
    const theirs = assignments.filter((one) => one.duty === duty).map(toHeld)
    return people.get(holderOn(theirs, past) ?? '') ?? null
  }
  return new Map(
    [...held].map(([id, all]) => [id, { owner: holder(all, 'OWNER'), deputy: holder(all, 'DEPUTY') }]),
  )
}

function toHeld(row: { id: string; personId: string | null; effectiveOn: Date; recordedAt: Date }) {
  return { ...row, effectiveOn: fromDate(row.effectiveOn), recordedAt: toInstant(row.recordedAt) }
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
