import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { CADENCE, flags, reviewOn } from '@/lib/workflow/cadence'
import { IMPLEMENTATIONS, type Implementation } from '@/lib/workflow/statuses'

const looked = (
  implementation: Implementation,
  checkedOn = '2026-11-20',
  movedOn: string | null = checkedOn,
) => ({
  implementation,
  checkedOn,
  movedOn,
  since: '2020-01-01',
})

test('the review is counted from the day we last looked', () => {
  expect(reviewOn(looked('IN_PROGRESS'))).toBe('2027-02-18')
  expect(reviewOn(looked('IN_PROGRESS'), { hasPriority: true })).toBe('2027-01-04')
  expect(reviewOn(looked('IN_PROGRESS'), { days: { IN_PROGRESS: 10 } })).toBe('2026-11-30')
})

test('nothing falls due before anybody looked, nor once it is over', () => {
  const over = ['NOT_ASSESSED', 'CLOSED_NOT_IMPLEMENTED', 'SUPERSEDED'] as const
  for (const state of over) {
    expect(reviewOn(looked(state))).toBeNull()
    expect(flags(looked(state), '2099-01-01')).toEqual({ isOverdue: false, isStale: false, isStalled: false })
  }
})

test('overdue the day after the review date, stale from one and a half cadences, stalled from two', () => {
  const on = (days: number) => flags(looked('COMMITTED'), addDays('2026-11-20', days))
  expect(on(90)).toEqual({ isOverdue: false, isStale: false, isStalled: false })
  expect(on(91)).toEqual({ isOverdue: true, isStale: false, isStalled: false })
  expect(on(134).isStale).toBe(false)
  expect(on(135).isStale).toBe(true)
  expect(on(179).isStalled).toBe(false)
  expect(on(180).isStalled).toBe(true)
})

test('checks alone do not keep a promise from stalling', () => {
  expect(flags(looked('COMMITTED', '2026-11-20', '2026-01-01'), '2026-11-22')).toEqual({
    isOverdue: false,
    isStale: false,
    isStalled: true,
  })
  expect(flags(looked('NO_ACTION', '2026-11-20', '2020-01-01'), '2026-11-22').isStalled).toBe(false)
})

test('aligned to quarters it falls on a quarter’s last day, never later than the cadence allows', () => {
  expect(reviewOn(looked('IN_PROGRESS'), { fiscalYearStartsIn: 1 })).toBe('2026-12-31')
  expect(reviewOn(looked('IN_PROGRESS'), { fiscalYearStartsIn: 11 })).toBe('2027-01-31')
  expect(reviewOn(looked('NO_ACTION', '2025-09-11'))).toBe('2026-03-10')
  expect(reviewOn(looked('NO_ACTION', '2025-09-11'), { fiscalYearStartsIn: 1 })).toBe('2025-12-31')
  expect(reviewOn(looked('REGRESSED', '2026-01-05'), { fiscalYearStartsIn: 1 })).toBe('2026-03-06')
  const arbitrary = fc.record({
    state: fc.constantFrom(...IMPLEMENTATIONS.filter((state) => CADENCE[state] !== null)),
    day: fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01', days)),
    start: fc.integer({ min: 1, max: 12 }),
  })
  fc.assert(
    fc.property(arbitrary, ({ state, day, start }) => {
      const plain = reviewOn(looked(state, day)) ?? ''
      const aligned = reviewOn(looked(state, day), { fiscalYearStartsIn: start }) ?? ''
      expect(aligned <= plain && aligned > day).toBe(true)
      if (aligned !== plain) expect((Number(addDays(aligned, 1).slice(5, 7)) - start + 12) % 3).toBe(0)
    }),
  )
})
