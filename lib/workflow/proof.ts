import type { CalendarDate } from '@/lib/core/dates'
import { isVisible } from '@/lib/core/text'
import { isOneOf } from '@/lib/workflow/statuses'
import type { Missing } from '@/lib/workflow/reasons'
import type { Situation } from '@/lib/workflow/situation'
import type { Criterion, Entry, EvidenceFact, Facts } from '@/lib/workflow/types'

/** Every required completion criterion is met, each on tier 1 or 2 evidence dated on or before the claim. */
export function missingForImplemented(situation: Situation): Missing[] {
  const completion = completionCriteria(situation.criteria)
  if (completion.length === 0) return [{ code: 'CRITERIA_MISSING', field: 'assessments' }]
  return completion.flatMap((criterion): Missing[] => {
    const { id: criterionId, assessment } = criterion
    if (assessment !== 'MET') return [{ code: 'CRITERION_NOT_MET', field: 'assessments', criterionId }]
    if (proofOf(situation, criterion).length > 0) return []
    return [{ code: 'CRITERION_UNPROVEN', field: 'assessments', criterionId }]
  })
}

/** domain.md says "a criterion" of the verb and "required" of the state: the stricter is taken. */
export function missingForPartial(situation: Situation): Missing[] {
  const met = situation.criteria.filter(isMetSomehow)
  if (met.length === 0) return [{ code: 'NO_CRITERION_MET', field: 'assessments' }]
  if (met.some((criterion) => proofOf(situation, criterion).length > 0)) return []
  return met.map(({ id }) => ({ code: 'CRITERION_UNPROVEN', field: 'assessments', criterionId: id }))
}

/** An answer that stands in an entry which is replaced now is given no longer. */
export function unansweredContradictions({ facts, change, replaced }: Situation): Missing[] {
  return unanswered(facts, replaced)
    .filter(
      ({ id }) =>
        !change?.contradictionAnswers?.some((one) => one.evidenceId === id && isVisible(one.answer)),
    )
    .map(({ id }) => ({ code: 'CONTRADICTION_UNANSWERED', field: 'contradictionAnswers', evidenceId: id }))
}

/** What contradicts the claim, and nobody has said why it stands nonetheless, but in entries that are left out. */
export function unanswered(
  { evidence, entries }: Pick<Facts, 'evidence' | 'entries'>,
  leftOut: readonly string[] = [],
): EvidenceFact[] {
  return evidence.filter(
    (one) =>
      one.polarity === 'CONTRADICTS' &&
      !one.isWithdrawn &&
      one.answeredBy.every((id) => leftOut.includes(id) || isProvenWrong(id, one, entries)),
  )
}

/** A rollback on that very piece came after the answer, whatever became of it since, unless its author took it back. */
function isProvenWrong(answerId: string, { id }: EvidenceFact, entries: readonly Entry[]): boolean {
  const answeredAt = entries.find((entry) => entry.id === answerId)?.recordedAt
  return entries.some(
    (entry) =>
      entry.implementation === 'REGRESSED' &&
      entry.evidenceIds.includes(id) &&
      answeredAt !== undefined &&
      entry.recordedAt > answeredAt &&
      !entries.some(({ verb, replaces }) => verb === 'takeBack' && replaces === entry.id),
  )
}

/** The evidence that a claim rests on. Empty where nothing is claimed. */
export function decisiveEvidence(situation: Situation): EvidenceFact[] {
  const criteria = isClaimingProof(situation)
    ? situation.into === 'IMPLEMENTED'
      ? completionCriteria(situation.criteria).filter(({ assessment }) => assessment === 'MET')
      : situation.criteria.filter(isMetSomehow)
    : []
  return [...new Set(criteria.flatMap((criterion) => proofOf(situation, criterion)))]
}

/** 1 strongest. Attested evidence is tier 2 once two people are named, and nothing before. */
export function strength(evidence: EvidenceFact): 1 | 2 | 3 | 4 {
  if (!evidence.isAttested) return evidence.tier
  return new Set(evidence.attestedBy).size >= 2 ? 2 : 4
}

/** Evidence older than this does not count: after a rollback, strictly newer than that, whatever came back since. */
export function mustBeNewerThan({ change, before }: Situation): CalendarDate | null {
  return change && isOneOf(RELYING, change.verb) ? before.regressedOn : null
}

const RELYING = ['resume', 'claimPartial', 'claimImplemented', 'reopen', 'resolveDispute'] as const

function isClaimingProof({ into, draft }: Situation): boolean {
  return draft.verification === 'VERIFIED' && (into === 'IMPLEMENTED' || into === 'PARTIALLY_IMPLEMENTED')
}

export function completionCriteria(criteria: readonly Criterion[]): Criterion[] {
  return criteria.filter(
    ({ kind, isRequired, assessment }) =>
      kind === 'COMPLETION' && isRequired && assessment !== 'NO_LONGER_APPLIES',
  )
}

function isMetSomehow({ isRequired, assessment }: Criterion): boolean {
  return isRequired && (assessment === 'MET' || assessment === 'MET_IN_PART')
}

function proofOf(situation: Situation, { evidenceIds }: Criterion): EvidenceFact[] {
  const after = mustBeNewerThan(situation)
  const until = situation.into === 'IMPLEMENTED' ? claimDate(situation) : null
  return situation.facts.evidence.filter(
    (evidence) =>
      evidenceIds.includes(evidence.id) &&
      evidence.polarity === 'SUPPORTS' &&
      !evidence.isWithdrawn &&
      strength(evidence) <= 2 &&
      (after === null || evidence.happenedOn > after) &&
      (until === null || evidence.happenedOn <= until),
  )
}

/** A dispute is resolved for the claim as it was dated: newer proof needs a correction of the claim's date. */
function claimDate({ change, draft, before }: Situation): CalendarDate {
  return change?.verb === 'resolveDispute' ? (before.claimedOn ?? draft.effectiveOn) : draft.effectiveOn
}
