import { calendarDate, lastDayOf, type CalendarDate, type Precision } from '@/lib/core/dates'

/**
 * The calendar date that an entry keeps and sorts by: the last day of its month or year. A month or year
 * that is not over yet is kept as today, its last day so far: refusing it would make people invent a day.
 */
export function keptOn(date: CalendarDate, precision: Precision, today: CalendarDate): CalendarDate {
  const last = lastDayOf(date, precision)
  return precision !== 'DAY' && last > today && firstDayOf(date, precision) <= today ? today : last
}

/** The same day a year later, 28 February for 29 February. */
export function oneYearAfter(date: CalendarDate): CalendarDate {
  const moved = `${String(Number(date.slice(0, 4)) + 1).padStart(4, '0')}${date.slice(4)}`
  return isCalendarDate(moved) ? moved : `${moved.slice(0, 8)}28`
}

export function isCalendarDate(text: string): boolean {
  return calendarDate.safeParse(text).success
}

function firstDayOf(date: CalendarDate, precision: Precision): CalendarDate {
  return precision === 'YEAR' ? `${date.slice(0, 4)}-01-01` : `${date.slice(0, 7)}-01`
}
