import type { CalendarDate } from '@/lib/core/dates'
import type { AskedPoint } from '@/lib/workflow/past'

/** Both clocks, in a form that only asks: the day in the world, and the day of what we knew. */
export function PastFields({ asked, today }: { asked: AskedPoint; today: CalendarDate }) {
  return (
    <>
      <label>
        See it as of
        <input type="date" name="asOf" max={today} defaultValue={asked.asOf ?? ''} />
      </label>
      <label>
        as we knew it on
        <input type="date" name="knownAt" max={today} defaultValue={asked.knownAt?.slice(0, 10) ?? ''} />
      </label>
    </>
  )
}
