import type { Assessment, Ending, Lapse } from '@/lib/workflow/request'
import type { Implementation, Response, Verification } from '@/lib/workflow/statuses'
import type { Verb } from '@/lib/workflow/verbs'

/** domain.md "Words on screens". Each table is total: a forgotten word does not compile. */
export const IMPLEMENTATION_WORDS: Readonly<Record<Implementation, string>> = {
  NOT_ASSESSED: 'Not checked yet',
  NO_ACTION: 'No action found',
  COMMITTED: 'Promised',
  IN_PROGRESS: 'In progress',
  PARTIALLY_IMPLEMENTED: 'Partly implemented',
  IMPLEMENTED: 'Implemented',
  REGRESSED: 'Rolled back',
  CLOSED_NOT_IMPLEMENTED: 'Ended',
  SUPERSEDED: 'Replaced',
}

/** What each state means, for the page that explains them. */
export const IMPLEMENTATION_MEANINGS: Readonly<Record<Implementation, string>> = {
  NOT_ASSESSED: 'Nobody has checked yet what came of it. It is always counted, never hidden.',
  NO_ACTION: 'We looked, and found nothing that stands.',
  COMMITTED: 'Announced or promised, nothing binding.',
  IN_PROGRESS: 'Something beyond words: a bill introduced, a draft rule, a funded programme.',
  PARTIALLY_IMPLEMENTED: 'Part of what counts as done has been done, and we say what remains.',
  IMPLEMENTED: 'Everything that has to be done has been done, with proof.',
  REGRESSED: 'It was implemented, at least in part, and has been rolled back.',
  CLOSED_NOT_IMPLEMENTED: 'It ended without being implemented.',
  SUPERSEDED: 'Another recommendation, addressee or instrument has taken its place.',
}

export const ENDING_WORDS: Readonly<Record<Ending, string>> = {
  REFUSED: 'refused',
  LAPSED: 'lapsed',
  ADDRESSEE_GONE: 'the addressee is gone and has no successor',
}

/** The state as a page names it: "Ended: refused". */
export function stateWords(state: Implementation, ending?: Ending | null): string {
  const words = IMPLEMENTATION_WORDS[state]
  return state === 'CLOSED_NOT_IMPLEMENTED' && ending ? `${words}: ${ENDING_WORDS[ending]}` : words
}

export const RESPONSE_WORDS: Readonly<Record<Response, string>> = {
  NOT_SENT: 'Not sent',
  AWAITED: 'Waiting for an answer',
  ACCEPTED: 'Accepted',
  ACCEPTED_IN_PART: 'Accepted in part',
  NOTED: 'Acknowledged, not accepted',
  REJECTED: 'Rejected',
}

export const VERIFICATION_WORDS: Readonly<Record<Verification, string>> = {
  UNVERIFIED: 'Not yet checked by a second person',
  VERIFIED: 'Checked by two of our staff',
  DISPUTED: 'Being checked again',
  EXPIRED: 'Due to be checked again',
}
export const DECIDED_BY_ONE_PERSON = 'Decided by one person'

/** What an advocate would say on the button. */
export const VERB_WORDS: Readonly<Record<Verb, string>> = {
  recordNoAction: 'Record that nothing was found',
  recordCommitment: 'Record a promise',
  recordProgress: 'Record progress',
  recordDevelopment: 'Record a development',
  recordLapse: 'Record that it came to nothing',
  claimPartial: 'Propose “partly implemented”',
  claimImplemented: 'Propose “implemented”',
  recordRegression: 'Record that it was rolled back',
  resume: 'Record that it was taken up again',
  closeNotImplemented: 'Propose to end it',
  supersede: 'Propose that it is replaced',
  reopen: 'Propose to reopen it',
  carryOver: 'Propose to carry it over',
  recordResponse: 'Record its answer',
  reconfirm: 'Confirm that nothing has changed',
  dispute: 'Ask for it to be checked again',
  resolveDispute: 'Propose an answer to the re-check',
  takeBack: 'Take back',
  correct: 'Correct',
}

export const TIER_WORDS: Readonly<Record<1 | 2 | 3 | 4, string>> = {
  1: 'Official act',
  2: 'Independent or official data',
  3: 'Statement',
  4: 'Unattributed',
}

export const POLARITY_WORDS: Readonly<Record<'SUPPORTS' | 'CONTRADICTS' | 'CONTEXT', string>> = {
  SUPPORTS: 'Supports',
  CONTRADICTS: 'Contradicts',
  CONTEXT: 'Context',
}

export const ASSESSMENT_WORDS: Readonly<Record<Assessment, string>> = {
  NOT_ASSESSED: 'Not assessed yet',
  MET: 'Met',
  MET_IN_PART: 'Met in part',
  NOT_MET: 'Not met',
  TOO_EARLY: 'Too early to say',
  NO_LONGER_APPLIES: 'No longer applies',
}

export const STRENGTHS = ['MUST', 'SHOULD', 'MAY'] as const
export type Strength = (typeof STRENGTHS)[number]
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  MUST: 'must',
  SHOULD: 'should',
  MAY: 'may',
}

export const LAPSE_WORDS: Readonly<Record<Lapse, string>> = {
  SESSION_ENDED: 'The session ended without a vote',
  WITHDRAWN: 'Withdrawn',
  DEADLINE_PASSED: 'The deadline passed',
  FUNDING_ENDED: 'The funding ended',
  STRUCK_DOWN: 'Struck down by a court',
  OTHER: 'Another reason',
}
