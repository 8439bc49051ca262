import { expect, test } from 'vitest'
import { holderOn, type HeldAssignment } from './rules'

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
