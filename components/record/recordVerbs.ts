import type { Implementation } from '@/lib/workflow/statuses'
import { hasTargets, VERB_INTO, type Verb } from '@/lib/workflow/verbs'

/** What is recorded or proposed by the form, in the order in which one looks: most often, nothing. An entry is mended from itself. */
export const RECORD_VERBS = [
  'reconfirm',
  'recordNoAction',
  'recordDevelopment',
  'recordCommitment',
  'recordProgress',
  'recordLapse',
  'recordResponse',
  'recordRegression',
  'dispute',
  'claimPartial',
  'claimImplemented',
  'resume',
  'resolveDispute',
  'closeNotImplemented',
  'supersede',
  'reopen',
] as const satisfies readonly Verb[]
export type RecordVerb = (typeof RECORD_VERBS)[number]

export function isRecordVerb(verb: string | undefined): verb is RecordVerb {
  return RECORD_VERBS.some((one) => one === verb)
}

/** When to choose it, and what it needs. */
export const VERB_HINTS: Readonly<Record<RecordVerb, string>> = {
  reconfirm: 'You looked again, and nothing is new.',
  recordNoAction: 'You looked for the first time, or again, and found nothing.',
  recordDevelopment: 'Something worth keeping happened, further progress too; the status stays as it is.',
  recordCommitment: 'It was announced or promised; nothing binding. Needs at least an attributed statement.',
  recordProgress:
    'Something beyond words: a bill introduced, a draft rule, a funded programme. Needs an official act, or independent or official data.',
  recordLapse: 'A promise or a plan came to an end without result. Needs evidence of it.',
  recordResponse: 'What the addressee said: it accepted, acknowledged or rejected it, or we have sent it.',
  recordRegression:
    'What was done, at least in part, has been undone. It counts at once. Needs evidence newer than the claim.',
  dispute:
    'You doubt that the claim holds. It is shown as being checked again, at once, until somebody answers.',
  claimPartial: 'Part of what counts as done has been done. Needs proof of that part, and what remains.',
  claimImplemented:
    'Everything that counts as done has been done. Needs an official act, or independent or official data, for each.',
  resume: 'After it was rolled back, something was done again. Needs evidence newer than that.',
  resolveDispute: 'You have checked the claim again, and it stands. Say what you found.',
  closeNotImplemented:
    'Nothing more is expected: it was refused for good, it lapsed, or nobody is there to do it.',
  supersede: 'Another recommendation, another addressee or an instrument has taken its place.',
  reopen: 'It had ended or was replaced, and something is expected, or was done, after all.',
}

/** Of these the day is the day we looked, not one on which something happened. */
export function isLook(verb: Verb): boolean {
  return verb === 'recordNoAction' || verb === 'reconfirm' || verb === 'resolveDispute'
}

/** Says that all of it, or a part of it, has been done: with proof by criterion. */
export function isClaim(verb: Verb): boolean {
  return verb === 'claimImplemented' || verb === 'claimPartial'
}

/** The step whose needs apply: of what is taken up again, the one into its target. Null: it needs nothing but its day. */
export function stepOf(fact: Verb, to: Implementation | null | undefined): RecordVerb | null {
  const step = hasTargets(fact) ? to && VERB_INTO[to] : fact
  return step && isRecordVerb(step) ? step : null
}

/** What comes along with these speaks against the claim: nobody has to know that word. */
export function isAgainst(step: RecordVerb | null): boolean {
  return step === 'recordRegression' || step === 'dispute'
}

/** What the form asks the day for. */
export const DATE_LABELS: Readonly<Record<RecordVerb, string>> = {
  reconfirm: 'When did you look?',
  recordNoAction: 'When did you look?',
  resolveDispute: 'When did you check again?',
  dispute: 'Since when is it in doubt?',
  recordRegression: 'When was it rolled back?',
  claimPartial: 'Since when is that part done?',
  claimImplemented: 'Since when is it done?',
  closeNotImplemented: 'When did it end?',
  supersede: 'When was it replaced?',
  recordDevelopment: 'When did it happen?',
  recordCommitment: 'When did it happen?',
  recordProgress: 'When did it happen?',
  recordLapse: 'When did it happen?',
  recordResponse: 'When did it happen?',
  resume: 'When did it happen?',
  reopen: 'When did it happen?',
}
