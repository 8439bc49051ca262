import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { organisation } from '@/lib/organisation/queries'
import { ALL_KNOWN, type Point } from '@/lib/workflow/walk'
import { pastOf, type AskedPoint } from '@/lib/workflow/past'

export type AskedPast = {
  /** Null: the present. */
  past: Point | null
  /** The day that the page is of. */
  today: CalendarDate
  /** The last day that can be asked for. */
  latest: CalendarDate
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
  const latest = todayIn(timeZone, present)
  return {
    past,
    today: past?.asOf ?? latest,
    latest,
    knownOn: past && past.knownAt !== ALL_KNOWN ? todayIn(timeZone, now) : null,
    now,
  }
}
