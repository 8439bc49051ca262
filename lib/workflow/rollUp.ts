import {
  IMPLEMENTATIONS,
  isAssessed,
  isClaimed,
  isOpen,
  OPEN_ORDER,
  type Implementation,
  type Verification,
} from '@/lib/workflow/statuses'

/** An ask of the recommendation, or of the part that `part` names. */
export type Leaf = { implementation: Implementation; part?: string | null | undefined }

/** Of `total` that count (superseded ones do not), so many were looked at, and so many are implemented. */
export type Tally = { total: number; checked: number; done: number }

export const ROLL_UP_RULES = [
  'NO_LEAVES',
  'NONE_ASSESSED',
  'ALL_SUPERSEDED',
  'ANY_REGRESSED',
  'ALL_IMPLEMENTED',
  'ALL_CLOSED',
  'ANY_DONE',
  'FURTHEST_OPEN',
] as const
export type RollUpRule = (typeof ROLL_UP_RULES)[number]

/** The rule that decided and how many leaves it rests on; then what the numbers beside it say. */
export type Explanation = {
  code: RollUpRule | 'CHECKED' | 'DONE' | 'SUPERSEDED_LEFT_OUT'
  count: number
  of: number
  /** What the rule arrived at. */
  implementation: Implementation
}

export type RollUp = {
  implementation: Implementation
  /** PARTIALLY_IMPLEMENTED for good: nothing is open any more. */
  isFinal: boolean
  /** Every leaf, superseded ones too. */
  counts: Readonly<Record<Implementation, number>>
  leaves: Tally
  /** Null unless it is compound. A part counts by its own roll-up. */
  parts: Tally | null
  explanation: readonly Explanation[]
}

/** One status of many asks: pure, total, the same in any order. */
export function rollUp(all: readonly Leaf[]): RollUp {
  const leaves = all.filter(({ implementation }) => implementation !== 'SUPERSEDED')
  const { implementation, rule, count } = firstRule(all.map((leaf) => leaf.implementation))
  const counts = countByState(all.map((leaf) => leaf.implementation))
  const tally = tallyOf(leaves.map((leaf) => leaf.implementation))
  return {
    implementation,
    isFinal:
      implementation === 'PARTIALLY_IMPLEMENTED' && !leaves.some((leaf) => isOpen(leaf.implementation)),
    counts,
    leaves: tally,
    parts: partsOf(all),
    explanation: explained(
      { code: rule, count, of: tally.total || all.length, implementation },
      tally,
      counts.SUPERSEDED,
    ),
  }
}

function explained(ruling: Explanation, { total, checked, done }: Tally, superseded: number): Explanation[] {
  if (total === 0) return [ruling]
  const parts: Explanation[] = [
    ruling,
    { ...ruling, code: 'CHECKED', count: checked },
    { ...ruling, code: 'DONE', count: done },
  ]
  const left: Explanation = {
    ...ruling,
    code: 'SUPERSEDED_LEFT_OUT',
    count: superseded,
    of: total + superseded,
  }
  return superseded > 0 ? [...parts, left] : parts
}

/** It claims something that is being checked again: nobody should rely on it meanwhile. */
export function isDisputed(leaf: { implementation: Implementation; verification: Verification }): boolean {
  return leaf.verification === 'DISPUTED' && isClaimed(leaf.implementation)
}

export function countByState(states: readonly Implementation[]): Record<Implementation, number> {
  const counts = {
    NOT_ASSESSED: 0,
    NO_ACTION: 0,
    COMMITTED: 0,
    IN_PROGRESS: 0,
    PARTIALLY_IMPLEMENTED: 0,
    IMPLEMENTED: 0,
    REGRESSED: 0,
    CLOSED_NOT_IMPLEMENTED: 0,
    SUPERSEDED: 0,
  } satisfies Record<Implementation, number>
  for (const state of states) counts[state] += 1
  return counts
}

type Ruling = { implementation: Implementation; rule: RollUpRule; count: number }

/** domain.md "Roll-up", sentence by sentence; the first that applies decides. */
function firstRule(all: readonly Implementation[]): Ruling {
  const counting = all.filter((state) => state !== 'SUPERSEDED')
  const are = (...states: Implementation[]) => counting.filter((state) => states.includes(state)).length
  const total = counting.length
  if (all.length === 0) return { implementation: 'NOT_ASSESSED', rule: 'NO_LEAVES', count: 0 }
  if (total === 0) return { implementation: 'SUPERSEDED', rule: 'ALL_SUPERSEDED', count: all.length }
  if (are('NOT_ASSESSED') === total)
    return { implementation: 'NOT_ASSESSED', rule: 'NONE_ASSESSED', count: total }
  if (are('REGRESSED') > 0)
    return { implementation: 'REGRESSED', rule: 'ANY_REGRESSED', count: are('REGRESSED') }
  if (are('IMPLEMENTED') === total)
    return { implementation: 'IMPLEMENTED', rule: 'ALL_IMPLEMENTED', count: total }
  if (are('CLOSED_NOT_IMPLEMENTED') === total) {
    return { implementation: 'CLOSED_NOT_IMPLEMENTED', rule: 'ALL_CLOSED', count: total }
  }
  const done = are('IMPLEMENTED', 'PARTIALLY_IMPLEMENTED')
  if (done > 0) return { implementation: 'PARTIALLY_IMPLEMENTED', rule: 'ANY_DONE', count: done }
  const furthest = OPEN_ORDER.findLast((state) => are(state) > 0) ?? 'NOT_ASSESSED'
  return { implementation: furthest, rule: 'FURTHEST_OPEN', count: are(furthest) }
}

function tallyOf(counting: readonly Implementation[]): Tally {
  return {
    total: counting.length,
    checked: counting.filter(isAssessed).length,
    done: counting.filter((state) => state === 'IMPLEMENTED').length,
  }
}

function partsOf(all: readonly Leaf[]): Tally | null {
  const keys = new Set(all.flatMap(({ part }) => part ?? []))
  if (keys.size === 0) return null
  const states = [...keys].map(
    (key) =>
      firstRule(all.filter(({ part }) => part === key).map((leaf) => leaf.implementation)).implementation,
  )
  return tallyOf(states.filter((state) => state !== 'SUPERSEDED'))
}

/** For tables that list every state in the order of the domain. */
export function countsInOrder(counts: RollUp['counts']): { implementation: Implementation; count: number }[] {
  return IMPLEMENTATIONS.map((implementation) => ({ implementation, count: counts[implementation] }))
}
