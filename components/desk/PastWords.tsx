import { Day } from '@/components/ui/Day'
import type { CalendarDate } from '@/lib/core/dates'

/** "1 May 2026, as we knew it on 3 June 2026"; without the second day, as we know it now. */
export function PastWords({ asOf, knownOn }: { asOf: CalendarDate; knownOn: CalendarDate | null }) {
  return (
    <>
      <Day on={asOf} />,{' '}
      {knownOn === null ? (
        'as we know it now'
      ) : (
        <>
          as we knew it on <Day on={knownOn} />
        </>
      )}
    </>
  )
}
