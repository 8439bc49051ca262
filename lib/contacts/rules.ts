import type { CalendarDate } from '@/lib/core/dates'
import type { Problem } from '@/lib/core/errors'
import type { Implementation, Response } from '@/lib/workflow/statuses'
import type { ContactKind } from '@/prisma/generated/enums'

/** What we sent may wait for an answer. */
export function isSent(kind: ContactKind): boolean {
  return kind === 'LETTER_SENT' || kind === 'EMAIL_SENT'
}

type About = { response: Response; implementation: Implementation }

/** It was sent, and not every request that it was about waits for an answer yet; what was replaced waits where it goes on. */
export function canAwait(kind: ContactKind, asks: readonly About[]): boolean {
  return isSent(kind) && asks.some((ask) => isNotAwaited(ask) && ask.implementation !== 'SUPERSEDED')
}

/** It was sent, and a request that it was about waits for an answer. */
export function isWaiting(kind: ContactKind, asks: readonly About[]): boolean {
  return isSent(kind) && asks.some((ask) => !isNotAwaited(ask))
}

export function isNotAwaited({ response }: { response: Response }): boolean {
  return response !== 'AWAITED'
}

type Facts = {
  kind: ContactKind
  happenedOn: CalendarDate
  nextStep: string | null
  nextOn?: CalendarDate | undefined
  url?: string | undefined
  evidenceId?: string | undefined
  isAwaited: boolean
}

/** Everything about a contact that contradicts itself or the calendar, each at its field. */
export function contactProblems(facts: Facts, today: CalendarDate): Problem[] {
  const { kind, happenedOn, nextStep, nextOn, url, evidenceId, isAwaited } = facts
  const wrong: [boolean, string, string, string][] = [
    [
      happenedOn > today,
      'happenedOn',
      'DATE_AFTER_TODAY',
      'The date is after today. Enter it once it has happened.',
    ],
    [nextStep !== null && !nextOn, 'nextOn', 'NEXT_DAY_MISSING', 'Say by when the next step is to be taken.'],
    [
      nextStep === null && nextOn !== undefined,
      'nextStep',
      'NEXT_STEP_MISSING',
      'Say what is to be done by that day.',
    ],
    [
      nextOn !== undefined && nextOn < happenedOn,
      'nextOn',
      'NEXT_DAY_BEFORE',
      'The next step is to be taken after this, not before.',
    ],
    [url !== undefined && evidenceId !== undefined, 'evidenceId', TWO_PROOFS.code, TWO_PROOFS.message],
    [isAwaited && !isSent(kind), 'isAwaited', NOT_SENT.code, NOT_SENT.message],
  ]
  return wrong.flatMap(([isWrong, field, code, message]) => (isWrong ? [{ field, code, message }] : []))
}

const TWO_PROOFS = { code: 'TWO_PROOFS', message: 'Give one proof: a link, or evidence that we have.' }
const NOT_SENT = {
  code: 'NOT_SENT',
  message: 'An answer is waited for after a letter or an email that we sent.',
}

type Awaited = {
  kind: ContactKind
  /** The requests that it was about. */
  about: readonly string[]
  askIds: readonly string[]
  url?: string | undefined
  evidenceId?: string | undefined
}

/** Why an answer to what was kept before cannot be waited for, each at its field. */
export function awaitProblems({ kind, about, askIds, url, evidenceId }: Awaited): Problem[] {
  const strange = 'It was not about this request. Correct what it was about first.'
  return [
    ...(isSent(kind) ? [] : [{ ...NOT_SENT, field: null }]),
    ...(url && evidenceId ? [{ ...TWO_PROOFS, field: 'evidenceId' }] : []),
    ...askIds
      .filter((id) => !about.includes(id))
      .map((id) => ({ field: `asks.${id}`, code: 'OTHER_REQUEST', message: strange })),
  ]
}
