import type { Assessment, CriterionKind } from '@/prisma/generated/enums'

/** A criterion as the set is judged by; null: nobody has assessed it. */
export type InSet = { id: string; kind: CriterionKind; isRequired: boolean; assessment: Assessment | null }

/** Whether something is left that has to be done: without it nothing could ever be claimed, or everything. */
export function hasRequiredCompletion(criteria: readonly InSet[]): boolean {
  return criteria.some(
    ({ kind, isRequired, assessment }) =>
      kind === 'COMPLETION' && isRequired && assessment !== 'NO_LONGER_APPLIES',
  )
}

/** "Met" is said of something that somebody can look at. */
export function needsEvidence(assessment: Assessment): boolean {
  return assessment === 'MET' || assessment === 'MET_IN_PART'
}
