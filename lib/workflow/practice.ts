import type { Implementation } from '@/lib/workflow/statuses'
import type { Criterion } from '@/lib/workflow/types'

/** "On paper, not yet in practice": implemented, while an outcome that counts is not, or not yet, met. */
export function isOnPaperOnly(implementation: Implementation, criteria: readonly Criterion[]): boolean {
  const outcomes = criteria.filter(
    ({ kind, assessment }) => kind === 'OUTCOME' && assessment !== 'NO_LONGER_APPLIES',
  )
  return implementation === 'IMPLEMENTED' && outcomes.some(({ assessment }) => assessment !== 'MET')
}
