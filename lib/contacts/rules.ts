import type { CalendarDate } from '@/lib/core/dates'
import type { Problem } from '@/lib/core/errors'
import type { ContactKind } from '@/prisma/generated/enums'

/** What we sent may wait for an answer. */
export function isSent(kind: ContactKind): boolean {
  return kind === 'LETTER_SENT' || kind === 'EMAIL_SENT'
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
    [
      url !== undefined && evidenceId !== undefined,
      'evidenceId',
      'TWO_PROOFS',
      'Give one proof: a link, or evidence that we have.',
    ],
    [
      isAwaited && !isSent(kind),
      'isAwaited',
      'NOT_SENT',
      'An answer is waited for after a letter or an email that we sent.',
    ],
  ]
  return wrong.flatMap(([isWrong, field, code, message]) => (isWrong ? [{ field, code, message }] : []))
}
