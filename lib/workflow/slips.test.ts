import { expect, test } from 'vitest'
import { anEntry } from '@/lib/workflow/samples'
import { slipsIn } from '@/lib/workflow/slips'
import { ALL_KNOWN } from '@/lib/workflow/walk'

const promised = anEntry({
  verb: 'recordCommitment',
  implementation: 'COMMITTED',
  effectiveOn: '2026-01-01',
  checkedOn: '2026-01-01',
})
const looked = (on: string, given = {}) =>
  anEntry({ verb: 'reconfirm', effectiveOn: on, checkedOn: on, ...given })
const at = (asOf: string) => ({ asOf, knownAt: ALL_KNOWN })

test('a look is overdue from the day after it was due, once, until somebody looks', () => {
  // A promise is looked at again after 90 days: on 1 April.
  expect(slipsIn([promised], at('2026-04-01'), {})).toEqual([])
  expect(slipsIn([promised], at('2026-04-02'), {})).toEqual(['2026-04-02'])
  const said = anEntry({ verb: 'recordResponse', response: 'NOTED', effectiveOn: '2026-05-01' })
  expect(slipsIn([promised, said], at('2026-06-01'), {})).toEqual(['2026-04-02'])
})

test('who looked in time did not let it slip; after a look the days count anew', () => {
  const inTime = looked('2026-03-20')
  expect(slipsIn([promised, inTime], at('2026-06-18'), {})).toEqual([])
  expect(slipsIn([promised, inTime], at('2026-06-19'), {})).toEqual(['2026-06-19'])
  expect(slipsIn([promised, looked('2026-05-01')], at('2026-05-02'), {})).toEqual(['2026-04-02'])
})

test('what was overdue before it was carried over slipped there, and the next time here', () => {
  const days = { since: '2026-01-01', sincePrecision: 'DAY', movedOn: '2026-01-01' } as const
  const none = { responseSince: null, responsePrecision: null, verifiedOn: null, claimedOn: null } as const
  const carried = { ...days, ...none, regressedOn: null }
  const opening = anEntry({
    ...{ verb: 'carryOver', implementation: 'COMMITTED', effectiveOn: '2026-06-01', carried },
    checkedOn: '2026-01-01',
  })
  expect(slipsIn([opening], at('2026-07-01'), {})).toEqual([])
  expect(slipsIn([opening, looked('2026-07-01')], at('2026-10-01'), {})).toEqual(['2026-09-30'])
})

test('a priority halves the days, and what was entered later is not known yet', () => {
  expect(slipsIn([promised], at('2026-02-16'), { hasPriority: true })).toEqual(['2026-02-16'])
  const late = looked('2026-03-20', { recordedAt: '2026-08-01T00:00:00.000Z' })
  const point = { asOf: '2026-04-10', knownAt: '2026-07-01T00:00:00.000Z' }
  expect(slipsIn([promised, late], point, {})).toEqual(['2026-04-02'])
  expect(slipsIn([promised, late], at('2026-04-10'), {})).toEqual([])
})
