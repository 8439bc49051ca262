import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PERMISSIONS, type Permission } from '@/lib/access/permissions'
import { can, personOf, type Actor } from '@/lib/access/policy'
import { ROLES, type Role } from '@/lib/access/roles'

const isPermission = (text: string): text is Permission => text in PERMISSIONS
const all = Object.keys(PERMISSIONS).filter(isPermission)
const someone = (...roles: Role[]): Actor => ({ kind: 'person', id: 'p', name: 'P', roles })
const may = (...roles: Role[]) => all.filter((permission) => can(someone(...roles), permission))

test('a person without a role, the public and a job may nothing', () => {
  expect(may()).toEqual([])
  expect(all.filter((permission) => can({ kind: 'public' }, permission))).toEqual([])
  expect(all.filter((permission) => can({ kind: 'system', job: 'sweep' }, permission))).toEqual([])
})

test('any role at all reads what staff read', () => {
  for (const role of ROLES) expect(can(someone(role), 'readStaff'), role).toBe(true)
})

test('a viewer reads all but sealed evidence and follows it, an auditor reads everything, and both record nothing', () => {
  expect(may('viewer')).toEqual(['readStaff', 'follow'])
  expect(may('auditor')).toEqual(['readStaff', 'readSealed', 'readLedger'])
})

test('an admin writes no status history by this role alone', () => {
  expect(personOf({ id: 'p', roles: ['admin'] }).may).toEqual([])
  expect(can(someone('admin'), 'managePeople')).toBe(true)
})

test('a lead may do all that an editor and a verifier may', () => {
  expect(may('lead')).toEqual(expect.arrayContaining(may('editor', 'verifier')))
})

test('an editor proposes and does not decide, a verifier decides and does not propose', () => {
  expect(personOf({ id: 'p', roles: ['editor'] }).may).toEqual(['recordStatus', 'propose'])
  expect(personOf({ id: 'p', roles: ['verifier'] }).may).toEqual(['decideAsVerifier'])
})

test('several roles give exactly what each of them gives', () => {
  fc.assert(
    fc.property(fc.subarray([...ROLES]), (roles) => {
      expect(new Set(may(...roles))).toEqual(new Set(roles.flatMap((role) => may(role))))
    }),
  )
})
