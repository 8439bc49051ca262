import type { CalendarDate, Precision } from '@/lib/core/dates'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** A calendar date as exactly as it is known: "31 March 2026", "March 2026", "2026". */
export function formatDate(date: CalendarDate, precision: Precision = 'DAY'): string {
  const [year = '', month = '', day = ''] = date.split('-')
  if (precision === 'YEAR') return year
  const name = `${MONTHS[Number(month) - 1] ?? month} ${year}`
  return precision === 'MONTH' ? name : `${Number(day)} ${name}`
}
