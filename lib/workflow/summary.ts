import type { CalendarDate } from '@/lib/core/dates'
import { rollUp } from '@/lib/workflow/rollUp'
import type { Implementation } from '@/lib/workflow/statuses'

type Leaf = {
  implementation: Implementation
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
