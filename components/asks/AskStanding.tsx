import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import type { CalendarDate, Precision } from '@/lib/core/dates'
import type { Implementation, RecordedVerification, Verification } from '@/lib/workflow/statuses'
import { isClaimed } from '@/lib/workflow/statuses'
import { DECIDED_BY_ONE_PERSON, IMPLEMENTATION_MEANINGS, VERIFICATION_WORDS } from '@/lib/workflow/words'

export type AskView = {
  implementation: Implementation
  verification: RecordedVerification
  since: CalendarDate | null
  sincePrecision: Precision | null
  checkedOn: CalendarDate | null
  reviewOn: CalendarDate | null
  reverifyOn: CalendarDate | null
  /** The present claim. */
  isDecidedByOnePerson: boolean
}

/** Where a request stands: its status with what that means, since when, when we looked, when we look again. */
export function AskStanding({ ask, today }: { ask: AskView; today: CalendarDate }) {
  const verification = verificationOn(ask, today)
  const isDoubted = verification === 'DISPUTED' || verification === 'EXPIRED'
  return (
    <>
      <p className="standing">
        <StatusWord status={ask.implementation} isDoubted={isDoubted} /> <Dates ask={ask} today={today} />
      </p>
      <p className="soft small">
        {verification === 'DISPUTED'
          ? 'This was claimed, and is being checked again.'
          : `${IMPLEMENTATION_MEANINGS[ask.implementation]} ${verification ? `${wordsFor(ask, verification)}.` : ''}`}
      </p>
    </>
  )
}

function Dates({ ask, today }: { ask: AskView; today: CalendarDate }) {
  if (ask.since === null) return null
  const isLate = ask.reviewOn !== null && ask.reviewOn < today
  return (
    <span className="soft">
      since <Day on={ask.since} precision={ask.sincePrecision ?? 'DAY'} />
      {ask.checkedOn && (
        <>
          , checked on <Day on={ask.checkedOn} />
        </>
      )}
      {ask.reviewOn && (
        <>
          , next look for news {isLate ? 'was due' : 'due'} by <Day on={ask.reviewOn} />
        </>
      )}
    </span>
  )
}

function wordsFor({ isDecidedByOnePerson }: AskView, verification: Verification): string {
  return verification === 'VERIFIED' && isDecidedByOnePerson
    ? DECIDED_BY_ONE_PERSON
    : VERIFICATION_WORDS[verification]
}

/** Only a claim can be verified; one whose day to be checked again has passed no longer shines. */
function verificationOn(
  { implementation, verification, reverifyOn }: AskView,
  today: CalendarDate,
): Verification | null {
  if (!isClaimed(implementation)) return null
  const isExpired = verification === 'VERIFIED' && reverifyOn !== null && reverifyOn < today
  return isExpired ? 'EXPIRED' : verification
}
