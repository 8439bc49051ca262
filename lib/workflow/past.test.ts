import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, todayIn } from '@/lib/core/dates'
import { momentOf, pastOf } from '@/lib/workflow/past'
import { ALL_KNOWN } from '@/lib/workflow/walk'

const clock = { timeZone: 'America/New_York', now: new Date('2026-11-22T03:00:00.000Z') }

test('without a day nothing is past, nor with today’s', () => {
  expect(pastOf({}, clock)).toBeNull()
  expect(pastOf({ asOf: '2026-11-21', knownAt: '2026-11-21' }, clock)).toBeNull()
})

test('a day after today is today: nobody sees the future', () => {
  expect(pastOf({ asOf: '2027-01-01', knownAt: '2030-01-01' }, clock)).toBeNull()
  expect(pastOf({ asOf: '2027-01-01', knownAt: '2026-01-01' }, clock)?.asOf).toBe('2026-11-21')
})

test('as it was on an earlier day, with all that we know now', () => {
  expect(pastOf({ asOf: '2026-05-01' }, clock)).toEqual({ asOf: '2026-05-01', knownAt: ALL_KNOWN })
})

test('a day of knowing ends where the organisation is, also when the clocks change', () => {
  expect(momentOf('2026-05-01', 'America/New_York')).toBe('2026-05-02T03:59:59.999Z')
  expect(momentOf('2026-11-01', 'America/New_York')).toBe('2026-11-02T04:59:59.999Z')
  expect(momentOf('2026-05-01', 'Pacific/Kiritimati')).toBe('2026-05-01T09:59:59.999Z')
  expect(momentOf('2026-05-01T10:00:00Z', 'UTC')).toBe('2026-05-01T10:00:00.000Z')
})

test('the end of a day is its last millisecond, in any zone', () => {
  const zones = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'Europe/Berlin']
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days))
  fc.assert(
    fc.property(day, fc.constantFrom(...zones), (on, zone) => {
      const end = Date.parse(momentOf(on, zone))
      expect(todayIn(zone, new Date(end))).toBe(on)
      expect(todayIn(zone, new Date(end + 1))).toBe(addDays(on, 1))
    }),
    { numRuns: 25 },
  )
})
