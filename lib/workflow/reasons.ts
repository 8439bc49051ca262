import type { Request } from '@/lib/workflow/request'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Verb } from '@/lib/workflow/verbs'

export const REASON_CODES = [
  // the date
  'DATE_MISSING',
  'DATE_INVALID',
  'DATE_AFTER_TODAY',
  // the people
  'NOT_PERMITTED',
  'NOT_A_DECIDER',
  'OWN_PROPOSAL',
  'OWN_EVIDENCE',
  'NOTHING_TO_DECIDE',
  'PROPOSAL_PENDING',
  // the state it starts from, and the history it must fit
  'WRONG_STATE',
  'USE_RECONFIRM',
  'NOT_DISPUTED',
  'DISPUTE_UNANSWERED',
  'GOES_ON_ELSEWHERE',
  'CARRIED_ON',
  'CARRIED_HERE',
  'DOES_NOT_FIT',
  'TARGET_MISSING',
  'TARGET_NOT_ALLOWED',
  // what has to be said
  'SEARCHED_MISSING',
  'SENTENCE_MISSING',
  'LAPSE_MISSING',
  'REMAINDER_MISSING',
  'LOST_MISSING',
  'REASON_MISSING',
  'ENDING_MISSING',
  'RISK_MISSING',
  'ANSWER_MISSING',
  'RESPONSE_MISSING',
  'WORDS_MISSING',
  'VERIFIER_SENTENCE_MISSING',
  'REVERIFY_INVALID',
  'REVERIFY_NOT_AHEAD',
  'SUCCESSOR_MISSING',
  'SUCCESSOR_CYCLE',
  // evidence and criteria
  'EVIDENCE_MISSING',
  'EVIDENCE_UNKNOWN',
  'EVIDENCE_WITHDRAWN',
  'EVIDENCE_TOO_WEAK',
  'EVIDENCE_NOT_NEWER',
  'PROOF_OF_SENDING_MISSING',
  'CONTRADICTION_MISSING',
  'CONTRADICTION_NOT_NEWER',
  'CONTRADICTION_UNANSWERED',
  'CRITERION_UNKNOWN',
  'CRITERIA_MISSING',
  'NO_CRITERION_MET',
  'CRITERION_NOT_MET',
  'CRITERION_UNPROVEN',
  // mending an entry
  'ENTRY_UNKNOWN',
  'ALREADY_REPLACED',
  'NOT_YOURS',
  'NOT_ONE_PERSON',
  'ALREADY_PUBLIC',
  'NOBODYS',
  'DECIDED_SINCE',
  'WRONG_MISSING',
  'PUBLIC_SENTENCE_MISSING',
  'REPLACEMENT_MISSING',
  'REPLACEMENT_NOT_ALLOWED',
] as const
export type ReasonCode = (typeof REASON_CODES)[number]

/** The form field it belongs to; a correction's replacement has the same field names. */
export type Field = keyof Request | 'verifierSentence'

/** One thing that is missing, with what a sentence about it has to name. */
export type Missing = {
  code: ReasonCode
  field?: Field
  /** The entry in its way. */
  entryId?: string
  evidenceId?: string
  criterionId?: string
  verb?: Verb
  state?: Implementation
  /** Which request it is, from 0, when several are decided together. */
  at?: number
}
