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

type Assessed = { assessment: Assessment; recordedAt: Date }

/**
 * Of a criterion's assessments, the newest first: what two people had before them when they last decided; after that
 * only what lowers it, which takes one.
 */
export function assessmentDecided<Kept extends Assessed>(
  assessments: readonly Kept[],
  decidedAt: Date | null,
): Kept | undefined {
  const decided = assessments.find(({ recordedAt }) => decidedAt !== null && recordedAt <= decidedAt)
  const since = assessments.slice(0, decided ? assessments.indexOf(decided) : undefined)
  const least = CERTAINTY[decided?.assessment ?? 'MET_IN_PART']
  const lower = since.filter(({ assessment }) => CERTAINTY[assessment] < least)
  return lower.sort((a, b) => CERTAINTY[a.assessment] - CERTAINTY[b.assessment])[0] ?? decided
}

/** When two people last decided something of it; null: never. */
export function lastDecided(entries: readonly { deciderId: string | null; recordedAt: Date }[]): Date | null {
  const moments = entries.flatMap(({ deciderId, recordedAt }) => (deciderId ? [recordedAt.getTime()] : []))
  return moments.length === 0 ? null : new Date(Math.max(...moments))
}

/** How much each claims; that it no longer applies claims most: less is left to be met. */
const CERTAINTY: Readonly<Record<Assessment, number>> = {
  NOT_MET: 0,
  TOO_EARLY: 0,
  MET_IN_PART: 1,
  MET: 2,
  NO_LONGER_APPLIES: 2,
}
