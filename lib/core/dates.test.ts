import { expect, test } from 'vitest'
import { addDays, calendarDate, lastDayOf, todayIn } from './dates'

test('a calendar date is a day that exists, since 1900', () => {
  for (const day of ['1900-01-01', '2024-02-29', '2026-12-31'])
    expect(calendarDate.safeParse(day).success).toBe(true)
  for (const slip of ['0000-01-01', '0026-11-22', '1899-12-31', '2026-02-29', '2026-1-1', '22.11.2026'])
    expect(calendarDate.safeParse(slip).success).toBe(false)
})

test('a month and a year are kept as their last day', () => {
  expect(lastDayOf('2024-02-10', 'MONTH')).toBe('2024-02-29')
  expect(lastDayOf('2026-02-10', 'YEAR')).toBe('2026-12-31')
  expect(lastDayOf('2026-02-10', 'DAY')).toBe('2026-02-10')
})

test('today is the day in the given zone, whatever the clock of this machine says', () => {
  const now = new Date('2026-11-22T23:30:00Z')
  expect([todayIn('America/New_York', now), todayIn('Pacific/Kiritimati', now)]).toEqual([
    '2026-11-22',
    '2026-11-23',
  ])
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
})
