import type { Instant } from '@/lib/core/dates'

/** A moment of our own work, to the minute, in the organisation's time zone: "22 November 2026, 14:31". */
export function Moment({ at, timeZone }: { at: Instant; timeZone: string }) {
  const words = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit' },
  })
  return (
    <time dateTime={at} className="nowrap">
      {words.format(new Date(at)).replace(' at ', ', ')}
    </time>
  )
}
