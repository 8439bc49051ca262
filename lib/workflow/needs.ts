import { isVisible } from '@/lib/core/text'
import { isCalendarDate } from '@/lib/workflow/keptOn'
import {
  missingForImplemented,
  missingForPartial,
  mustBeNewerThan,
  strength,
  unansweredContradictions,
} from '@/lib/workflow/proof'
import type { Field, Missing, ReasonCode } from '@/lib/workflow/reasons'
import type { Change } from '@/lib/workflow/request'
import type { Situation } from '@/lib/workflow/situation'
import { missingPlace, missingSuccessor } from '@/lib/workflow/successors'
import type { Approval, EvidenceFact } from '@/lib/workflow/types'
import { VERB_INTO, VERB_TABLE, type Need, type Verb } from '@/lib/workflow/verbs'

type Check = (situation: Situation, change: Change, approval: Approval | undefined) => Missing[]

/** What the verb needs by the table and does not have. */
export function missingNeeds(verb: Verb, situation: Situation, approval?: Approval): Missing[] {
  const { change } = situation
  return change ? VERB_TABLE[verb].needs.flatMap((need) => CHECKS[need](situation, change, approval)) : []
}

const CHECKS: Readonly<Record<Need, Check>> = {
  whatWasSearched: said('searched', 'SEARCHED_MISSING'),
  aSentence: said('sentence', 'SENTENCE_MISSING'),
  kindOfLapse: said('lapse', 'LAPSE_MISSING'),
  theRemainder: said('remainder', 'REMAINDER_MISSING'),
  whatWasLost: said('lost', 'LOST_MISSING'),
  aReason: said('reason', 'REASON_MISSING'),
  kindOfEnding: said('ending', 'ENDING_MISSING'),
  whatRemainsAtRisk: said('risk', 'RISK_MISSING'),
  aResponse: said('response', 'RESPONSE_MISSING'),
  anAnswer: said('answer', 'ANSWER_MISSING'),

  someEvidence: (situation, change) =>
    cited(situation, change).length > 0 ? [] : [{ code: 'EVIDENCE_MISSING', field: 'evidenceIds' }],
  evidenceOfTier1To3: (situation, change) => missingSupport(situation, change, 3),
  evidenceOfTier1Or2: (situation, change) => missingSupport(situation, change, 2),
  contradictingEvidenceNewerThanTheClaim: missingContradiction,

  aRequiredCriterionMet: missingForPartial,
  everyRequiredCompletionCriterionMet: missingForImplemented,
  contradictionsAnswered: unansweredContradictions,
  theClaimStillProven: (situation) => {
    if (situation.into === 'REGRESSED') return missingForRegressed(situation)
    const isWhole = situation.into === 'IMPLEMENTED'
    if (!isWhole && situation.into !== 'PARTIALLY_IMPLEMENTED') return []
    const missing = isWhole ? missingForImplemented(situation) : missingForPartial(situation)
    return [...missing, ...unansweredContradictions(situation)]
  },
  theTargetsNeeds: (situation, _change, approval) => {
    const verb = situation.draft.implementation && VERB_INTO[situation.draft.implementation]
    return verb ? missingNeeds(verb, situation, approval) : []
  },

  // Asked of the second person, so only once there is one.
  verifiersSentence: (_situation, _change, approval) =>
    approval && isBlank(approval.sentence)
      ? [{ code: 'VERIFIER_SENTENCE_MISSING', field: 'verifierSentence' }]
      : [],
  reverifyBy: ({ facts }, { reverifyOn }) => {
    if (reverifyOn === undefined) return []
    if (!isCalendarDate(reverifyOn)) return [{ code: 'REVERIFY_INVALID', field: 'reverifyOn' }]
    return reverifyOn > facts.today ? [] : [{ code: 'REVERIFY_NOT_AHEAD', field: 'reverifyOn' }]
  },
  aSuccessorWithoutCycle: ({ facts }, { successor }) => missingSuccessor(facts, successor),
  aPlaceWithoutCycle: ({ facts }, { carriedInto }) => missingPlace(facts, carriedInto),

  addresseesWordsOrDocument: (situation, change) =>
    change.response === 'AWAITED' || !isBlank(change.words) || cited(situation, change).length > 0
      ? []
      : [{ code: 'WORDS_MISSING', field: 'words' }],
  proofOfSending: (situation, change) =>
    change.response === 'AWAITED' && cited(situation, change).length === 0
      ? [{ code: 'PROOF_OF_SENDING_MISSING', field: 'evidenceIds' }]
      : [],
  remainderOfAPartialAcceptance: (_situation, change) =>
    change.response === 'ACCEPTED_IN_PART' && isBlank(change.remainder)
      ? [{ code: 'REMAINDER_MISSING', field: 'remainder' }]
      : [],
}

type SaidField = Extract<Field, keyof Change> &
  (
    | 'searched'
    | 'sentence'
    | 'lapse'
    | 'remainder'
    | 'lost'
    | 'reason'
    | 'ending'
    | 'risk'
    | 'response'
    | 'answer'
  )

function said(field: SaidField, code: ReasonCode): Check {
  return (_situation, change) => (isBlank(change[field]) ? [{ code, field }] : [])
}

export function isBlank(text: string | undefined): boolean {
  return text === undefined || !isVisible(text)
}

/** The cited evidence that exists and was not withdrawn. */
function cited({ facts }: Situation, { evidenceIds }: Change): EvidenceFact[] {
  return facts.evidence.filter(({ id, isWithdrawn }) => evidenceIds?.includes(id) && !isWithdrawn)
}

function missingSupport(situation: Situation, change: Change, weakest: 2 | 3): Missing[] {
  const present = cited(situation, change)
  if (present.length === 0) return [{ code: 'EVIDENCE_MISSING', field: 'evidenceIds' }]
  const strong = present.filter((one) => one.polarity === 'SUPPORTS' && strength(one) <= weakest)
  if (strong.length === 0) return [{ code: 'EVIDENCE_TOO_WEAK', field: 'evidenceIds', verb: change.verb }]
  const after = mustBeNewerThan(situation)
  const isNewEnough = after === null || strong.some(({ happenedOn }) => happenedOn > after)
  return isNewEnough ? [] : [{ code: 'EVIDENCE_NOT_NEWER', field: 'evidenceIds' }]
}

/** Of the evidence that the rollback was recorded on, some has to be there still. */
function missingForRegressed({ facts, before }: Situation): Missing[] {
  const entry = facts.entries.find(({ id }) => id === before.claimEntryId)
  const standing = facts.evidence.filter(
    ({ id, polarity, isWithdrawn }) =>
      entry?.evidenceIds.includes(id) && polarity === 'CONTRADICTS' && !isWithdrawn,
  )
  return standing.length > 0 ? [] : [{ code: 'CONTRADICTION_MISSING', field: 'evidenceIds' }]
}

function missingContradiction(situation: Situation, change: Change): Missing[] {
  const { claimedOn } = situation.before
  // Nothing that was never (partly) implemented can be rolled back. Elsewhere the state it starts from says so.
  if (claimedOn === null) {
    return change.verb === 'reopen' ? [{ code: 'TARGET_NOT_ALLOWED', field: 'to', state: 'REGRESSED' }] : []
  }
  const against = cited(situation, change).filter(({ polarity }) => polarity === 'CONTRADICTS')
  if (against.length === 0) return [{ code: 'CONTRADICTION_MISSING', field: 'evidenceIds' }]
  const isNewer = against.some(({ happenedOn }) => happenedOn > claimedOn)
  return isNewer ? [] : [{ code: 'CONTRADICTION_NOT_NEWER', field: 'evidenceIds' }]
}
