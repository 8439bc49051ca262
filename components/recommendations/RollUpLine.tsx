import { RollUpCount } from '@/components/status/RollUpCount'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import { IMPLEMENTATION_MEANINGS } from '@/lib/workflow/words'

type Props = { status: PublishedRecommendation['status']; sumsUp: 'parts' | 'requests' }

/** One status of several, with its counts and what it is the sum of. */
export function RollUpLine({ status, sumsUp }: Props) {
  return (
    <>
      <p className="status-with-count">
        <StatusWord status={status.implementation} isDoubted={status.disputed > 0} />
        <RollUpCount tally={status} />
        {status.checkedOn && (
          <span className="roll-up">
            last checked on <Day on={status.checkedOn} />
          </span>
        )}
      </p>
      <p className="soft small">
        {status.disputed === 0 && `${IMPLEMENTATION_MEANINGS[status.implementation]} `}This sums up its{' '}
        {sumsUp}, below.
      </p>
    </>
  )
}
