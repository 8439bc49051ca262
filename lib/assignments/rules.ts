import type { CalendarDate, Instant } from '@/lib/core/dates'

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
