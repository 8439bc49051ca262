import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { organisation } from '@/lib/organisation/queries'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'
import { pastOf, type AskedPoint } from '@/lib/workflow/past'

export type AskedPast = {
  /** Null: the present. */
  past: Point | null
  today: CalendarDate
  /** The day of what was known; null: everything that is known now. */
  knownOn: CalendarDate | null
  /** The moment at which the page is read: now, or the past one's. */
  now: Date
}

/** What an address asks of the past, by the organisation's calendar. */
export async function askedPast(asked: AskedPoint): Promise<AskedPast> {
  const { timeZone } = await organisation()
  const present = new Date()
  const past = pastOf(asked, { timeZone, now: present })
  const now = past && past.knownAt !== ALL_KNOWN ? new Date(past.knownAt) : present
  return {
    past,
    today: past?.asOf ?? todayIn(timeZone, present),
    knownOn: past && past.knownAt !== ALL_KNOWN ? todayIn(timeZone, now) : null,
    now,
  }
}
