import type { CalendarDate, Precision } from '@/lib/core/dates'
import { formatDate } from '@/lib/workflow/formatDate'

/** A calendar date as exactly as it is known: "31 March 2026", "March 2026", "2026". */
export function Day({ on, precision = 'DAY' }: { on: CalendarDate; precision?: Precision }) {
  const known = { DAY: on, MONTH: on.slice(0, 7), YEAR: on.slice(0, 4) } as const
  return (
    <time dateTime={known[precision]} className="nowrap">
      {formatDate(on, precision)}
    </time>
  )
}
