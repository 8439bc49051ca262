import type { CalendarDate } from '@/lib/core/dates'
import type { AskedPoint } from '@/lib/workflow/past'

/** Both clocks, in a form that only asks: the day in the world, and the day of what we knew. */
export function PastFields({ asked, latest }: { asked: AskedPoint; latest: CalendarDate }) {
  return (
    <>
      <label>
        See it as of
        <input type="date" name="asOf" max={latest} defaultValue={asked.asOf ?? ''} />
      </label>
      <label>
        as we knew it on
        <input type="date" name="knownAt" max={latest} defaultValue={asked.knownAt?.slice(0, 10) ?? ''} />
      </label>
    </>
  )
}
