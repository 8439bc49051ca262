import type { Missing, ReasonCode } from '@/lib/workflow/reasons'
import type { Explanation } from '@/lib/workflow/rollUp'
import { IMPLEMENTATION_WORDS, VERB_WORDS } from '@/lib/workflow/words'

/** One clear sentence for a person at a form: what is missing and what to do. */
export function reasonSentence(missing: Missing): string {
  const sentence = REASONS[missing.code]
  return typeof sentence === 'string' ? sentence : sentence(missing)
}

const REASONS: Readonly<Record<ReasonCode, string | ((missing: Missing) => string)>> = {
  DATE_MISSING: 'Say when it happened.',
  DATE_INVALID: 'Give the date as a day that exists, such as 31 March 2026.',
  DATE_AFTER_TODAY: 'The date is after today. Record it once it has happened.',

  NOT_PERMITTED: 'Your role does not allow this. Ask an editor or a lead.',
  NOT_A_DECIDER:
    'Your role does not decide this. Ask a verifier, or a lead where something is ended or replaced.',
  OWN_PROPOSAL: 'This is your own proposal. A second person has to decide it.',
  OWN_EVIDENCE:
    'You added all the evidence that this rests on. Ask somebody else to decide it, or to add evidence of their own.',
  NOTHING_TO_DECIDE: 'One person is enough for this: there is nothing to decide.',
  PROPOSAL_PENDING: 'Another proposal for this request is waiting. Have it decided or withdrawn first.',

  WRONG_STATE: ({ verb, state }) =>
    `“${verbWords(verb)}” does not start from “${stateWords(state)}”, which is what our record says for that day. ` +
    'Choose another date or another step, or correct the entry that stands there.',
  USE_RECONFIRM: ({ state }) =>
    `Our record says “${stateWords(state)}” for that day. If nothing is new, use “${VERB_WORDS.reconfirm}”; ` +
    `if it came to nothing, use “${VERB_WORDS.recordLapse}”.`,
  NOT_DISPUTED: `Nobody has asked for this claim to be checked again. Use “${VERB_WORDS.dispute}” first.`,
  DISPUTE_UNANSWERED:
    'Somebody has asked for a claim to be checked again here, and that would be left behind without an answer. ' +
    'Say what you found when you checked again, or answer it first.',
  GOES_ON_ELSEWHERE:
    'What it asked was carried over, and goes on there. Record there what is true: here it would count twice.',
  CARRIED_ON:
    'What stood here was carried over, and the request in its place stands on it still. Record or correct it there first; ' +
    'then this can be corrected, too.',
  CARRIED_HERE:
    'This came here from another request, which says that it goes on here. Say where it stands instead: without that ' +
    'it would be lost in both places.',
  DOES_NOT_FIT: ({ verb, state }) =>
    `A later entry (“${verbWords(verb)}”) would then follow “${stateWords(state)}”, which it cannot. ` +
    'Choose another date, or correct that entry too.',
  TARGET_MISSING: 'Choose where it stands now.',
  TARGET_NOT_ALLOWED: ({ state }) => `It cannot go to “${stateWords(state)}” from here. Choose another.`,

  SEARCHED_MISSING: 'Say what you searched.',
  SENTENCE_MISSING: 'Say in one sentence what happened.',
  LAPSE_MISSING: 'Choose how it came to nothing.',
  REMAINDER_MISSING: 'Say what remains.',
  LOST_MISSING: 'Say what was lost.',
  REASON_MISSING: 'Say why.',
  ENDING_MISSING: 'Choose how it ended: refused, lapsed, or the addressee is gone.',
  RISK_MISSING: 'Say what remains at risk.',
  ANSWER_MISSING: 'Say what you found when you checked again.',
  RESPONSE_MISSING: 'Choose what the addressee answered.',
  WORDS_MISSING: 'Quote the addressee’s own words, or add the document.',
  VERIFIER_SENTENCE_MISSING: 'Say in one sentence why this is proven.',
  REVERIFY_INVALID: 'Give the day by which to check again as a day that exists.',
  REVERIFY_NOT_AHEAD: 'The day by which to check again has to be after today.',
  SUCCESSOR_MISSING: 'Name what has taken its place.',
  SUCCESSOR_CYCLE: 'What you chose is itself replaced by this one. Choose another successor.',

  EVIDENCE_MISSING: 'Add a piece of evidence.',
  EVIDENCE_UNKNOWN: 'A piece of evidence that you name does not belong to this request. Add it here first.',
  EVIDENCE_WITHDRAWN: 'A piece of evidence that you name was withdrawn. Choose another.',
  EVIDENCE_TOO_WEAK: ({ verb }) =>
    verb === 'recordCommitment'
      ? 'The evidence is too weak: a promise needs at least an attributed statement that supports it.'
      : 'The evidence is too weak: this needs an official act, or independent or official data, that supports it.',
  EVIDENCE_NOT_NEWER: 'The evidence is older than the rollback. Add evidence of what happened since.',
  PROOF_OF_SENDING_MISSING: 'Add the proof that it was sent.',
  CONTRADICTION_MISSING: 'Add evidence that contradicts the claim.',
  CONTRADICTION_NOT_NEWER:
    'The evidence is not newer than the claim. If the claim was wrong from the start, correct it.',
  CONTRADICTION_UNANSWERED:
    'A piece of evidence contradicts this. Say why it stands nonetheless, or withdraw the claim.',
  CRITERION_UNKNOWN: 'One of the criteria no longer exists. Load the page again.',
  CRITERIA_MISSING: 'Nothing is required for this to count as done. Keep at least one required criterion.',
  NO_CRITERION_MET: 'Nothing required is met yet, not even in part. Assess what counts as done first.',
  CRITERION_NOT_MET:
    'Something that counts as done is not met yet. Assess it, or propose “partly implemented”.',
  CRITERION_UNPROVEN:
    'Something that counts as done has no proof that counts: an official act, or independent or official data, ' +
    'from before the date that you give, and newer than any rollback.',

  ENTRY_UNKNOWN: 'Choose the entry.',
  ALREADY_REPLACED: 'This entry was replaced already. Correct the one that replaces it.',
  NOT_YOURS: 'Only its author can take an entry back. Correct it instead.',
  NOT_ONE_PERSON: 'Only an entry that one person made alone can be taken back. Correct it instead.',
  ALREADY_PUBLIC: 'This is public already, so it cannot be taken back. Correct it instead.',
  NOBODYS: 'Nobody entered this: it follows from what the claim has lost. Answer it instead.',
  DECIDED_SINCE:
    'Two people have decided something here since, with this before them, so it cannot be taken back. Correct it instead.',
  WRONG_MISSING: 'Say what was wrong.',
  PUBLIC_SENTENCE_MISSING: 'Write the sentence that the public will read about this correction.',
  REPLACEMENT_MISSING: 'Say what takes its place, or that nothing does.',
  REPLACEMENT_NOT_ALLOWED: 'A correction puts a fact in its place, not another correction.',
}

function verbWords(verb: Missing['verb']): string {
  return verb ? VERB_WORDS[verb] : 'This'
}

function stateWords(state: Missing['state']): string {
  return state ? IMPLEMENTATION_WORDS[state] : 'the present state'
}

/** One sentence for each part of a roll-up's explanation. */
export function explanationSentence(explanation: Explanation): string {
  return EXPLANATIONS[explanation.code](explanation)
}

const EXPLANATIONS: Readonly<Record<Explanation['code'], (explanation: Explanation) => string>> = {
  NO_LEAVES: () => 'Nobody has been asked yet.',
  NONE_ASSESSED: () => 'Nothing of it has been checked yet.',
  ALL_SUPERSEDED: () => 'All of it has been replaced.',
  ANY_REGRESSED: ({ count, of }) => `${count} of ${of} ${count === 1 ? 'has' : 'have'} been rolled back.`,
  ALL_IMPLEMENTED: ({ of }) => (of === 1 ? 'It is implemented.' : `All ${of} are implemented.`),
  ALL_CLOSED: ({ of }) => `${of === 1 ? 'It' : `All ${of}`} ended without being implemented.`,
  ANY_DONE: ({ count, of }) =>
    `${count} of ${of} ${count === 1 ? 'is' : 'are'} implemented, at least in part.`,
  FURTHEST_OPEN: ({ count, of, implementation }) =>
    `The furthest that anything has come is “${IMPLEMENTATION_WORDS[implementation]}”: ${count} of ${of}.`,
  CHECKED: ({ count, of }) => `${count} of ${of} checked.`,
  DONE: ({ count, of }) => `${count} of ${of} done.`,
  SUPERSEDED_LEFT_OUT: ({ count, of }) =>
    count === 1
      ? `1 of ${of} was replaced and no longer counts.`
      : `${count} of ${of} were replaced and no longer count.`,
}
