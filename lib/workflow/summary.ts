import type { CalendarDate } from '@/lib/core/dates'
import { reviewOn, type CadenceOptions } from '@/lib/workflow/cadence'
import { standing } from '@/lib/workflow/history'
import { isDisputed, rollUp } from '@/lib/workflow/rollUp'
import type { Implementation, Verification } from '@/lib/workflow/statuses'
import type { Entry } from '@/lib/workflow/types'
import type { Point } from '@/lib/workflow/walk'

type Leaf = {
  implementation: Implementation
  verification: Verification
  since: CalendarDate | null
  checkedOn: CalendarDate | null
  /** Every day on which somebody looked. */
  entries: readonly { checkedOn: CalendarDate | null }[]
}

/** The roll-up of a recommendation's leaves, with the counts and days that are always shown beside it. */
export function summaryOf(leaves: readonly Leaf[]) {
  const rolled = rollUp(leaves)
  const days = (pick: (leaf: Leaf) => CalendarDate | null) =>
    leaves.flatMap((leaf) => pick(leaf) ?? []).sort()
  const looks = leaves.flatMap(({ entries }) => entries.flatMap(({ checkedOn }) => checkedOn ?? [])).sort()
  return {
    implementation: rolled.implementation,
    isFinal: rolled.isFinal,
    disputed: leaves.filter(isDisputed).length,
    leaves: rolled.leaves.total,
    checked: rolled.leaves.checked,
    done: rolled.leaves.done,
    firstCheckedOn: looks.at(0) ?? null,
    checkedOn: days(({ checkedOn }) => checkedOn).at(-1) ?? null,
    since:
      days(({ implementation, since }) => (implementation === rolled.implementation ? since : null)).at(-1) ??
      null,
  }
}

/** Where a request stands at a point by the entries that are public, as its record says it; by all of them. */
export function standingShown(entries: readonly Entry[], point: Point, cadence: CadenceOptions) {
  const folded = standing(entries, point)
  return {
    response: folded.response,
    implementation: folded.implementation,
    // That it has run out is said by whoever shows it, from the day by which to check again.
    verification: folded.verification === 'EXPIRED' ? ('VERIFIED' as const) : folded.verification,
    since: folded.since,
    sincePrecision: folded.sincePrecision,
    checkedOn: folded.checkedOn,
    reviewOn: reviewOn(folded, cadence),
    reverifyOn: folded.reverifyOn,
  }
}
