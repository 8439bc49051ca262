import type { CalendarDate, Instant } from '@/lib/core/dates'
import { NOTHING_RECORDED } from '@/lib/workflow/fold'
import { isAssessed, isClaimed } from '@/lib/workflow/statuses'
import type { Entry, Standing } from '@/lib/workflow/types'
import { ALL_KNOWN, inEffectiveOrder, walk, type Point } from '@/lib/workflow/walk'

/** True on `asOf` (calendar date) as known at `knownAt` (instant). No entries: NOT_ASSESSED and NOT_SENT. */
export function standing(entries: readonly Entry[], point: Point): Standing {
  const last = walk(entries, point).at(-1)
  return asSeenOn(last?.after ?? NOTHING_RECORDED, point.asOf)
}

/**
 * The point at which we stand: all that was written down counts. Its day is today, or the last that was ever entered,
 * which is a day ahead where the organisation has moved to another time zone since.
 */
export function present(entries: readonly Pick<Entry, 'effectiveOn'>[], today: CalendarDate): Point {
  const asOf = entries.reduce((last, { effectiveOn }) => (effectiveOn > last ? effectiveOn : last), today)
  return { asOf, knownAt: ALL_KNOWN }
}

/** What a claim is in doubt for: each that somebody raised, or that followed from lost proof, and nobody has answered. */
export function openDoubts<E extends Entry>(entries: readonly E[], point: Point): readonly E[] {
  return walk(entries, point).at(-1)?.doubts ?? []
}

/** What the calendar and the present state make of a folded history. */
export function asSeenOn(folded: Standing, on: CalendarDate): Standing {
  // Verification is of a claim. Without one, what is left of it (a dispute whose claim was annulled) says nothing.
  const unclaimed = {
    verification: 'UNVERIFIED',
    verifiedBy: null,
    verifiedOn: null,
    reverifyOn: null,
  } as const
  const isExpired = folded.verification === 'VERIFIED' && folded.reverifyOn !== null && folded.reverifyOn < on
  return {
    ...folded,
    ...(isExpired && { verification: 'EXPIRED' as const }),
    ...(!isClaimed(folded.implementation) && unclaimed),
    // "Not checked yet" and a day of checking cannot be said together.
    ...(!isAssessed(folded.implementation) && { checkedOn: null }),
  }
}

export type Moment<E extends Entry> = {
  entry: E
  replaces: E | null
  /** The known entry that replaces it: it is then struck through and has no states. */
  replacedBy: E | null
  /** The implementation before and after; null where it was left as it was, or is replaced. */
  moved: { from: Standing['implementation']; to: Standing['implementation'] } | null
}

/** Everything known at `knownAt`, the replaced with the replacing, in effective order. For display. */
export function timeline<E extends Entry>(entries: readonly E[], knownAt: Instant): Moment<E>[] {
  const known = entries.filter((entry) => entry.recordedAt <= knownAt).sort(inEffectiveOrder)
  const byId = new Map(known.map((entry) => [entry.id, entry]))
  const replacing = new Map(known.map((entry) => [entry.replaces, entry]))
  const steps = new Map(walk(known, { asOf: '9999-12-31', knownAt }).map((step) => [step.entry.id, step]))
  return known.map((entry) => {
    const step = steps.get(entry.id)
    const from = step?.before.implementation
    const to = step?.after.implementation
    return {
      entry,
      replaces: (entry.replaces === null ? undefined : byId.get(entry.replaces)) ?? null,
      replacedBy: replacing.get(entry.id) ?? null,
      moved: from && to && from !== to ? { from, to } : null,
    }
  })
}
