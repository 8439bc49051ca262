import type { CalendarDate, Instant } from '@/lib/core/dates'
import { DUTIES, type Duty, type Otherwise } from './schema'

export type HeldAssignment = {
  id: string
  personId: string | null
  effectiveOn: CalendarDate
  recordedAt: Instant
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

/** A time in which one person, or nobody, held a duty. */
export type Period = {
  person: string | null
  /** Null: from the beginning. */
  from: CalendarDate | null
  /** The day on which the next one began; null: it goes on. */
  until: CalendarDate | null
}

/** Who held it one after another, the newest first; `assignments` of one duty, the newest first too. */
export function periodsOf(
  assignments: readonly { person: string | null; effectiveOn: CalendarDate }[],
  asOf: CalendarDate,
): Period[] {
  const periods: Period[] = [{ person: null, from: null, until: null }]
  for (const { person, effectiveOn } of assignments.toReversed().filter((one) => one.effectiveOn <= asOf)) {
    const last = periods.at(-1)
    if (last?.person === person) continue
    // Of two of the same day the later one counts.
    if (last?.from === effectiveOn) periods.pop()
    const before = periods.at(-1)
    if (before?.person === person) before.until = null
    else {
      if (before) before.until = effectiveOn
      periods.push({ person, from: effectiveOn, until: null })
    }
  }
  return periods.toReversed()
}

/** Of these days, those that lie in a period. */
export function daysIn({ from, until }: Period, days: readonly CalendarDate[]): CalendarDate[] {
  return days.filter((day) => (from === null || day >= from) && (until === null || day < until))
}
