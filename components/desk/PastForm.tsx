import { PastFields } from '@/components/desk/PastFields'
import type { CalendarDate } from '@/lib/core/dates'
import type { AskedPoint } from '@/lib/workflow/past'

type Props = { action: string; asked: AskedPoint; latest: CalendarDate }

/** The way to what a page said before. Folded away, and open where a past day is shown. */
export function PastForm({ action, asked, latest }: Props) {
  const isPast = asked.asOf !== undefined || asked.knownAt !== undefined
  return (
    <details className="past-form act" open={isPast}>
      <summary>See it as of an earlier day</summary>
      <form action={action} aria-label="An earlier day">
        <div className="filters">
          <PastFields asked={asked} latest={latest} />
        </div>
        <p className="actions">
          <button className="button quiet small">Look back</button>
        </p>
      </form>
    </details>
  )
}
