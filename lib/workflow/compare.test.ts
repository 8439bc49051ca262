import { expect, test } from 'vitest'
import { compare, tallyOf } from '@/lib/workflow/compare'
import { anEntry } from '@/lib/workflow/samples'
import { ALL_KNOWN } from '@/lib/workflow/walk'

const march = { asOf: '2026-03-31', knownAt: '2026-03-31T23:59:59.999Z' }
const now = { asOf: '2026-11-22', knownAt: ALL_KNOWN }
const promise = anEntry({
  id: 'promise',
  verb: 'recordCommitment',
  implementation: 'COMMITTED',
  effectiveOn: '2026-02-01',
  recordedAt: '2026-06-01T00:00:00.000Z',
})
const bill = anEntry({
  id: 'bill',
  verb: 'recordProgress',
  implementation: 'IN_PROGRESS',
  effectiveOn: '2026-05-01',
  recordedAt: '2026-07-01T00:00:00.000Z',
})
const nothing = anEntry({
  id: 'nothing',
  verb: 'recordNoAction',
  implementation: 'NO_ACTION',
  effectiveOn: '2026-03-01',
  recordedAt: '2026-03-02T00:00:00.000Z',
})

test('what happened since is told from what was only learnt since', () => {
  const moved = compare([promise, bill], march, now)
  expect(moved).toMatchObject({
    from: { implementation: 'NOT_ASSESSED' },
    fromAsNowKnown: { implementation: 'COMMITTED' },
    to: { implementation: 'IN_PROGRESS' },
    replaced: [],
  })
  expect(moved?.movers.map(({ entry, cause }) => [entry.id, cause])).toEqual([
    ['promise', 'LEARNT'],
    ['bill', 'HAPPENED'],
  ])
})

test('what was corrected since is named, and what took its place', () => {
  const instead = {
    ...promise,
    verb: 'correct' as const,
    standsFor: 'recordCommitment' as const,
    replaces: 'nothing',
  }
  const moved = compare([nothing, instead], march, now)
  expect(moved?.replaced.map(({ id }) => id)).toEqual(['nothing'])
  expect(moved?.movers).toMatchObject([{ entry: { id: 'promise' }, cause: 'CORRECTED' }])
})

test('what was only checked again did not move', () => {
  const checked = anEntry({
    verb: 'reconfirm',
    effectiveOn: '2026-06-01',
    recordedAt: '2026-06-01T00:00:00.000Z',
  })
  expect(compare([nothing, checked], march, now)).toBeNull()
})

test('a claim whose day to be checked again has passed moved by the calendar alone', () => {
  const claim = anEntry({
    verb: 'claimImplemented',
    implementation: 'IMPLEMENTED',
    verification: 'VERIFIED',
    effectiveOn: '2025-01-01',
    reverifyOn: '2026-06-01',
    recordedAt: '2026-01-01T00:00:00.000Z',
  })
  expect(compare([claim], march, now)).toMatchObject({
    from: { verification: 'VERIFIED' },
    to: { verification: 'EXPIRED' },
    movers: [],
    replaced: [],
  })
})

test('the tally counts requests, each cause once', () => {
  const all = [compare([promise, bill], march, now), compare([nothing], march, now)]
  expect(tallyOf(all)).toEqual({ of: 2, moved: 1, learnt: 1, corrected: 0 })
})

test('what was carried over since has moved only from where it opened', () => {
  const days = { sincePrecision: 'DAY', responseSince: null, responsePrecision: null } as const
  const none = { verifiedOn: null, claimedOn: null, regressedOn: null } as const
  const opening = anEntry({
    ...{ verb: 'carryOver', implementation: 'COMMITTED', effectiveOn: '2026-05-01' },
    carried: { ...days, ...none, since: '2026-02-01', movedOn: '2026-02-01' },
  })
  expect(compare([opening], march, now)).toBeNull()
  const later = { ...bill, effectiveOn: '2026-06-01' }
  const moved = compare([opening, later], march, now)
  expect(moved).toMatchObject({
    from: { implementation: 'COMMITTED' },
    fromAsNowKnown: { implementation: 'COMMITTED' },
    to: { implementation: 'IN_PROGRESS' },
  })
  expect(moved?.movers.map(({ entry }) => entry.id)).toEqual(['bill'])
})
