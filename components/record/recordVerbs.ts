import type { Verb } from '@/lib/workflow/verbs'

/** What one person records by the form, in the order in which one looks: most often, nothing. */
export const RECORD_VERBS = [
  'reconfirm',
  'recordNoAction',
  'recordDevelopment',
  'recordCommitment',
  'recordProgress',
  'recordLapse',
  'recordResponse',
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
}

/** Of these the day is the day we looked, not one on which something happened. */
export function isLook(verb: RecordVerb): boolean {
  return verb === 'recordNoAction' || verb === 'reconfirm'
}
