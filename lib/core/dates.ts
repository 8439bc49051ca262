import { z } from 'zod'

/** A day in the world's calendar, `YYYY-MM-DD`, without a time or a zone. Sorts as a string. */
export type CalendarDate = string
/** A moment, ISO 8601 in UTC with milliseconds (`2026-11-22T14:34:25.123Z`). Sorts as a string. */
export type Instant = string

export const PRECISIONS = ['DAY', 'MONTH', 'YEAR'] as const
/** How exactly a calendar date is known; a month or a year is kept, and sorts, as its last day. */
export type Precision = (typeof PRECISIONS)[number]

/** No document that we track, and nothing that came of one, is older: an earlier year is a slip of the hand. */
const EARLIEST = '1900-01-01'

export const calendarDate = z.iso.date().refine((date) => date >= EARLIEST, 'Give a day since 1900.')

/** Today in the given IANA time zone, at the given moment. */
export function todayIn(timeZone: string, now: Date): CalendarDate {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return parts.format(now)
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  const moved = toDate(date)
  moved.setUTCDate(moved.getUTCDate() + days)
  return fromDate(moved)
}

/** The day a date of this precision sorts as: the last of its month or year. */
export function lastDayOf(date: CalendarDate, precision: Precision): CalendarDate {
  if (precision === 'DAY') return date
  if (precision === 'YEAR') return `${date.slice(0, 4)}-12-31`
  const [year = 0, month = 0] = date.split('-').map(Number)
  return fromDate(new Date(Date.UTC(year, month, 0)))
}

/** For SQL `date` columns, which the database client hands over as midnight UTC. */
export function toDate(date: CalendarDate): Date {
  return new Date(`${date}T00:00:00.000Z`)
}

export function fromDate(date: Date): CalendarDate {
  return date.toISOString().slice(0, 10)
}

export function toInstant(date: Date): Instant {
  return date.toISOString()
}
