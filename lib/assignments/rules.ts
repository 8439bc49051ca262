import { PERMISSIONS } from '@/lib/access/permissions'
import { can, type Actor } from '@/lib/access/policy'
import type { Role } from '@/lib/access/roles'
import type { CalendarDate, Instant } from '@/lib/core/dates'
import { DUTIES, type Duty, type Otherwise } from './schema'

export type HeldAssignment = {
  id: string
  personId: string | null
  effectiveOn: CalendarDate
  recordedAt: Instant
}

type Holder = { name: string; isActive: boolean; roles: readonly Role[] }
/** What a holder is named by. */
export const HOLDER = { name: true, isActive: true, roles: true } as const

/** A holder by name, with why they can do nothing there any more. */
export function holderName({ name, isActive, roles }: Holder): string {
  if (!isActive) return `${name} (has left)`
  return PERMISSIONS.recordStatus.some((role) => roles.includes(role))
    ? name
    : `${name} (cannot record any more)`
}

/** Who holds a duty on a date, as known at a moment: the last assignment in effective order. Null: nobody. */
export function holderOn(
  assignments: readonly HeldAssignment[],
  { asOf, knownAt }: { asOf: CalendarDate; knownAt: Instant },
): string | null {
  const known = assignments.filter((one) => one.recordedAt <= knownAt && one.effectiveOn <= asOf)
  return known.sort(inEffectiveOrder).at(-1)?.personId ?? null
}

function inEffectiveOrder(a: HeldAssignment, b: HeldAssignment): number {
  const key = (one: HeldAssignment) => `${one.effectiveOn} ${one.recordedAt} ${one.id}`
  return key(a) < key(b) ? -1 : 1
}

/** A duty as it is held: by whom (null: nobody, who was given it too), since when. */
export type Holding = { personId: string | null; since: CalendarDate | null }
export type Held = { id: string; ref: string } & Record<Duty, Holding>

/** Who has each duty; null: nobody. */
export type Holders = Readonly<Record<Duty, string | null>>

/** Who does not assign takes what has no owner, gives away what is theirs, and says who stands in at what they own. */
export function mayPass(me: string, held: Holders, duty: Duty, to: string | null): boolean {
  if (held[duty] !== null) return held[duty] === me
  return duty === 'OWNER' ? to === me : held.OWNER === me
}

/** What somebody can do about who looks after one: give each duty to others, from any day on, or take it for themselves. */
export type Ways = { owner: boolean; deputy: boolean; anyDay: boolean; take: boolean }
export const NO_WAYS: Ways = { owner: false, deputy: false, anyDay: false, take: false }

export function waysOf(actor: Actor, held: Holders): Ways {
  if (can(actor, 'assign')) return { owner: true, deputy: true, anyDay: true, take: false }
  if (actor.kind !== 'person' || !can(actor, 'lookAfter')) return NO_WAYS
  const [owner, deputy] = [held.OWNER === actor.id, held.DEPUTY === actor.id]
  const canTake = held.OWNER === null && !deputy
  return { owner, deputy: deputy || (owner && held.DEPUTY === null), anyDay: false, take: canTake }
}

/** One duty of one recommendation, to somebody or nobody. */
export type Give = { recommendationId: string; duty: Duty; personId: string | null }

/** What a handover would write, and the references of those where it cannot, or need not. */
export type Plan = {
  gives: Give[]
  /** Of those that change hands. */
  refs: string[]
  /** They have the other duty there, and nobody said what becomes of that. */
  clashing: string[]
  /** They have the other duty there, and so it stays as it is. */
  skipped: string[]
  /** They hold it already. */
  same: string[]
  /** Somebody was given it later than the day of the handover, and would keep it. */
  later: string[]
}

type Wish = { personId: string | null; otherwise?: Otherwise; effectiveOn: CalendarDate }

/** `dutiesOf`: what of each is handed over. One person is never owner and deputy. */
export function planHandOver(rows: readonly Held[], dutiesOf: (row: Held) => Duty[], wish: Wish): Plan {
  const plan: Plan = { gives: [], refs: [], clashing: [], skipped: [], same: [], later: [] }
  for (const row of rows) {
    const { personId, otherwise, effectiveOn } = wish
    const [duty, ...more] = dutiesOf(row).filter((one) => row[one].personId !== personId)
    if (duty === undefined) {
      plan.same.push(row.ref)
      continue
    }
    const other = otherOf(duty)
    const isClash = personId !== null && (more.includes(other) || row[other].personId === personId)
    if (isClash && otherwise === undefined) plan.clashing.push(row.ref)
    else if (isClash && otherwise === 'SKIP') plan.skipped.push(row.ref)
    else {
      const rest = isClash ? { duty: other, personId: otherwise ?? null } : null
      const given = [duty, ...(isClash ? [] : more)].map((one) => ({ duty: one, personId }))
      const gives = [...given, ...(rest ? [rest] : [])]
      if (gives.some((one) => (row[one.duty].since ?? '') > effectiveOn)) plan.later.push(row.ref)
      plan.refs.push(row.ref)
      plan.gives.push(...gives.map((one) => ({ recommendationId: row.id, ...one })))
    }
  }
  return plan
}

export function otherOf(duty: Duty): Duty {
  return duty === DUTIES[0] ? DUTIES[1] : DUTIES[0]
}

/** "CFR-1, CFR-2 and 12 more". */
export function refsWords(refs: readonly string[]): string {
  const few = refs.slice(0, 5)
  const more = refs.length - few.length
  return more > 0 ? `${few.join(', ')} and ${more} more` : few.join(', ')
}

/** A point in the order of things: a day, and within it an instant. Without one it is the beginning of the day. */
export type Mark = { on: CalendarDate; at: Instant | null }

/** A time in which one person, or nobody, held a duty. */
export type Period = {
  person: string | null
  /** Null: from the beginning. */
  from: Mark | null
  /** Where the next one began; null: it goes on. */
  until: Mark | null
}

type Given = {
  person: string | null
  effectiveOn: CalendarDate
  enteredOn: CalendarDate
  recordedAt: Instant
}

/**
 * Who held it one after another, the newest first; `assignments` of one duty, the newest first too. What was assigned for
 * the day on which it was entered began at that instant; for an earlier day, with that day.
 */
export function periodsOf(assignments: readonly Given[], asOf: CalendarDate): Period[] {
  const periods: Period[] = [{ person: null, from: null, until: null }]
  for (const one of assignments.toReversed().filter(({ effectiveOn }) => effectiveOn <= asOf)) {
    const from = { on: one.effectiveOn, at: one.effectiveOn === one.enteredOn ? one.recordedAt : null }
    // Of two that begin alike the later one counts, and what was entered late for a whole day has all of it.
    while (!isBefore(periods.at(-1)?.from ?? null, from)) periods.pop()
    const last = periods.at(-1)
    if (last) last.until = from
    if (last?.person === one.person) last.until = null
    else periods.push({ person: one.person, from, until: null })
  }
  return periods.toReversed()
}

/** Of these, what came to pass in a period: each belongs to whoever held it at that point. */
export function marksIn<Passed extends Mark>({ from, until }: Period, marks: readonly Passed[]): Passed[] {
  return marks.filter((one) => !isBefore(one, from) && (until === null || isBefore(one, until)))
}

function isBefore(one: Mark | null, other: Mark | null): boolean {
  const key = (mark: Mark | null) => (mark ? `${mark.on} ${mark.at ?? ''}` : '')
  return key(one) < key(other)
}
