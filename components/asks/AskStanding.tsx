import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import type { CalendarDate, Precision } from '@/lib/core/dates'
import type { Implementation, RecordedVerification, Verification } from '@/lib/workflow/statuses'
import { isClaimed } from '@/lib/workflow/statuses'
import { IMPLEMENTATION_MEANINGS, VERIFICATION_WORDS } from '@/lib/workflow/words'

export type AskView = {
  implementation: Implementation
  verification: RecordedVerification
  since: CalendarDate | null
  sincePrecision: Precision | null
  checkedOn: CalendarDate | null
  reviewOn: CalendarDate | null
  reverifyOn: CalendarDate | null
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
        {IMPLEMENTATION_MEANINGS[ask.implementation]} {verification && `${VERIFICATION_WORDS[verification]}.`}
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
          , next update {isLate ? 'was expected' : 'expected'} by <Day on={ask.reviewOn} />
        </>
      )}
    </span>
  )
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
