import { expect, test } from 'vitest'
import { pointOf, readPastPath } from './pastPath'

const read = (address: string) => readPastPath(address.split('/'))

test('an address of the past names a day, what was known, and what is shown', () => {
  expect(read('2026-03-01')).toEqual({ asked: { asOf: '2026-03-01' }, ref: null, isList: false })
  expect(read('2026-03-01/recommendations')).toMatchObject({ ref: null, isList: true })
  expect(read('2026-03-01/known/2026-04-01/recommendations/CFR-3')).toEqual({
    asked: { asOf: '2026-03-01', knownAt: '2026-04-01' },
    ref: 'CFR-3',
    isList: false,
  })
  expect(read('2026-03-01/known/2026-04-01T10%3A00%3A00.000Z')?.asked.knownAt).toBe(
    '2026-04-01T10:00:00.000Z',
  )
})

test.each([
  '2026-02-30',
  'yesterday',
  '1800-01-01',
  '2026-03-01/known',
  '2026-03-01/known/soon',
  '2026-03-01/documents',
  '2026-03-01/recommendations/CFR-3/more',
  '%E0%A4%A',
  '',
])('“%s” is no such address', (address) => {
  expect(read(address)).toBeNull()
})

const clock = { timeZone: 'UTC', today: '2026-11-22', now: new Date('2026-11-22T12:00:00.000Z') }

test('a day of what was known means its end; today means all; what is to come is nothing', () => {
  const point = (asOf: string, knownAt?: string) => pointOf({ asOf, knownAt }, clock)
  expect(point('2026-03-01')).toEqual({ asOf: '2026-03-01', knownAt: null })
  expect(point('2026-03-01', '2026-04-01')).toEqual({
    asOf: '2026-03-01',
    knownAt: '2026-04-01T23:59:59.999Z',
  })
  expect(point('2026-11-22', '2026-11-22')).toEqual({ asOf: '2026-11-22', knownAt: null })
  expect(point('2026-11-23')).toBeNull()
  expect(point('2026-03-01', '2026-11-23')).toBeNull()
  expect(point('2026-03-01', '2026-11-22T13:00:00.000Z')).toBeNull()
})
