import { expect, test } from 'vitest'
import {
  holderOn,
  marksIn,
  periodsOf,
  planHandOver,
  refsWords,
  type Held,
  type HeldAssignment,
} from './rules'

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

/** Entered on that day at that hour, or late: in the summer after. */
const given = (person: string | null, effectiveOn: string, hour: number | null = 9) => ({
  ...{ person, effectiveOn, enteredOn: hour === null ? '2026-08-01' : effectiveOn },
  recordedAt: hour === null ? '2026-08-01T00:00:00.000Z' : at(effectiveOn, hour).at,
})
const at = (on: string, hour: number) => ({ on, at: `${on}T${String(hour).padStart(2, '0')}:00:00.000Z` })
const from = (on: string) => ({ on, at: null })

test('periods follow each other, and the same person goes on', () => {
  const newestFirst = [
    given('Eve', '2026-09-01'),
    given(null, '2026-05-01', null),
    given('Ben', '2026-03-01'),
    given('Ana', '2026-02-01'),
    given('Ana', '2026-01-01'),
  ]
  expect(periodsOf(newestFirst, '2026-06-01')).toEqual([
    { person: null, from: from('2026-05-01'), until: null },
    { person: 'Ben', from: at('2026-03-01', 9), until: from('2026-05-01') },
    { person: 'Ana', from: at('2026-01-01', 9), until: at('2026-03-01', 9) },
    { person: null, from: null, until: at('2026-01-01', 9) },
  ])
})

test('what was entered late for a day has the whole day, whoever was given it on the day itself', () => {
  const late = [given('Eve', '2026-03-01', null), given('Ben', '2026-03-01', 15), given('Ana', '2026-01-01')]
  expect(periodsOf(late, '2026-06-01').map(({ person, from: since }) => [person, since])).toEqual([
    ['Eve', from('2026-03-01')],
    ['Ana', at('2026-01-01', 9)],
    [null, null],
  ])
  const back = [given('Ana', '2026-03-01', null), given('Ben', '2026-03-01', 15), given('Ana', '2026-01-01')]
  expect(periodsOf(back, '2026-06-01')).toMatchObject([{ person: 'Ana', until: null }, { person: null }])
})

test('three owners of one day have a time each, and an entry belongs to who held it when it was entered', () => {
  const day = '2026-11-29'
  const owners = periodsOf([given('Eve', day, 15), given('Ben', day, 12), given('Ana', day, 9)], day)
  const entries = [8, 9, 10, 11, 13, 15, 23].map((hour) => at(day, hour))
  expect(owners.map((period) => [period.person, marksIn(period, entries).length])).toEqual([
    ['Eve', 2],
    ['Ben', 1],
    ['Ana', 3],
    [null, 1],
  ])
  expect(owners[2]).toEqual({ person: 'Ana', from: at(day, 9), until: at(day, 12) })
})

test('what slipped with the beginning of a day is not laid to who was given it in the course of that day', () => {
  const owners = periodsOf([given('Ben', '2026-03-01', 15), given('Ana', '2026-01-01', null)], '2026-06-01')
  const slipped = ['2026-01-01', '2026-03-01', '2026-03-02'].map(from)
  expect(owners.map((period) => [period.person, marksIn(period, slipped).map(({ on }) => on)])).toEqual([
    ['Ben', ['2026-03-02']],
    ['Ana', ['2026-01-01', '2026-03-01']],
    [null, []],
  ])
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
