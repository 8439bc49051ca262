import { expect, test } from 'vitest'
import { daysIn, holderOn, periodsOf, planHandOver, refsWords, type Held, type HeldAssignment } from './rules'

const ana: HeldAssignment = {
  id: '1',
  personId: 'ana',
  effectiveOn: '2026-01-01',
  recordedAt: '2026-01-02T00:00:00.000Z',
}
const ben: HeldAssignment = {
  id: '2',
  personId: 'ben',
  effectiveOn: '2026-03-01',
  recordedAt: '2026-03-05T00:00:00.000Z',
}
const nobody: HeldAssignment = {
  id: '3',
  personId: null,
  effectiveOn: '2026-05-01',
  recordedAt: '2026-05-01T00:00:00.000Z',
}
const late: HeldAssignment = {
  id: '4',
  personId: 'eve',
  effectiveOn: '2026-02-01',
  recordedAt: '2026-06-01T00:00:00.000Z',
}
const all = [nobody, late, ben, ana]
const ever = '9999-12-31T00:00:00.000Z'

test('the last assignment by the day it took effect holds the duty', () => {
  expect(holderOn(all, { asOf: '2026-03-31', knownAt: ever })).toBe('ben')
})

test('a back-dated assignment entered later does not unseat a later one', () => {
  expect(holderOn(all, { asOf: '2026-04-01', knownAt: ever })).toBe('ben')
  expect(holderOn(all, { asOf: '2026-02-15', knownAt: ever })).toBe('eve')
})

test('as we knew it then, a later entry is not yet there', () => {
  expect(holderOn(all, { asOf: '2026-02-15', knownAt: '2026-03-06T00:00:00.000Z' })).toBe('ana')
})

test('nobody can be assigned, and before the first assignment nobody is', () => {
  expect(holderOn(all, { asOf: '2026-05-01', knownAt: ever })).toBeNull()
  expect(holderOn(all, { asOf: '2025-12-31', knownAt: ever })).toBeNull()
})

const given = (person: string | null, effectiveOn: string) => ({ person, effectiveOn })

test('periods follow each other; of two of one day the later counts, and the same person goes on', () => {
  const newestFirst = [
    given('Eve', '2026-09-01'),
    given(null, '2026-05-01'),
    given('Ben', '2026-03-01'),
    given('Ana', '2026-03-01'),
    given('Ana', '2026-02-01'),
    given('Ana', '2026-01-01'),
  ]
  expect(periodsOf(newestFirst, '2026-06-01')).toEqual([
    { person: null, from: '2026-05-01', until: null },
    { person: 'Ben', from: '2026-03-01', until: '2026-05-01' },
    { person: 'Ana', from: '2026-01-01', until: '2026-03-01' },
    { person: null, from: null, until: '2026-01-01' },
  ])
  expect(
    periodsOf(
      [given('Ana', '2026-03-01'), given('Ben', '2026-03-01'), given('Ana', '2026-01-01')],
      '2026-06-01',
    ),
  ).toEqual([
    { person: 'Ana', from: '2026-01-01', until: null },
    { person: null, from: null, until: '2026-01-01' },
  ])
})

test('a day belongs to whoever began on it', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-04-30', '2026-05-01']
  expect(daysIn({ person: 'Ben', from: '2026-03-01', until: '2026-05-01' }, days)).toEqual([
    '2026-03-01',
    '2026-04-30',
  ])
  expect(daysIn({ person: null, from: null, until: null }, days)).toEqual(days)
})

const row = (ref: string, OWNER: string | null, DEPUTY: string | null): Held => ({
  ...{ id: `id-${ref}`, ref },
  OWNER: { personId: OWNER, since: '2026-01-01' },
  DEPUTY: { personId: DEPUTY, since: '2026-01-01' },
})
const rows = [
  row('A-1', 'lea', null),
  row('A-2', 'lea', 'ben'),
  row('A-3', 'ben', 'lea'),
  row('A-4', 'ben', null),
]
const leas = (one: Held) => (['OWNER', 'DEPUTY'] as const).filter((duty) => one[duty].personId === 'lea')
const on = '2026-11-22'

test('a handover gives each duty that is held, and never two to one person', () => {
  const toEve = planHandOver(rows.slice(0, 3), leas, { personId: 'eve', effectiveOn: on })
  expect(toEve.gives.map(({ duty }) => duty)).toEqual(['OWNER', 'OWNER', 'DEPUTY'])
  const toBen = planHandOver(rows.slice(0, 3), leas, { personId: 'ben', effectiveOn: on })
  expect(toBen).toMatchObject({ refs: ['A-1'], clashing: ['A-2', 'A-3'] })
})

test('of two duties to one person the second needs somebody else', () => {
  const both = () => ['OWNER', 'DEPUTY'] as const
  const wish = { personId: 'eve', effectiveOn: on }
  expect(planHandOver([row('A-1', 'lea', 'lea')], () => [...both()], wish).clashing).toEqual(['A-1'])
  const { gives } = planHandOver([row('A-1', 'lea', 'lea')], () => [...both()], { ...wish, otherwise: 'ben' })
  expect(gives.map(({ duty, personId }) => [duty, personId])).toEqual([
    ['OWNER', 'eve'],
    ['DEPUTY', 'ben'],
  ])
})

test('what is so already is left, and what somebody was given later is named', () => {
  const owners = () => ['OWNER' as const]
  expect(planHandOver(rows, owners, { personId: 'lea', otherwise: 'SKIP', effectiveOn: on })).toMatchObject({
    same: ['A-1', 'A-2'],
    skipped: ['A-3'],
    refs: ['A-4'],
  })
  expect(planHandOver(rows, owners, { personId: null, effectiveOn: '2025-12-31' }).later).toHaveLength(4)
})

test('many references are named by the first of them', () => {
  expect(refsWords(['A-1', 'A-2'])).toBe('A-1, A-2')
  expect(refsWords(['1', '2', '3', '4', '5', '6', '7'])).toBe('1, 2, 3, 4, 5 and 2 more')
})
