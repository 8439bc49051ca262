import { expect, test } from 'vitest'
import { ROLES } from '@/lib/access/roles'
import { signIn } from '@/lib/auth/signIn'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { A_JOB, actor, addPerson as addRow, THE_PUBLIC } from '@/lib/testing/actors'
import { addPerson, choosePassword, inviteAgain } from './commands'
import { listPeople, openLink } from './queries'
import type { PersonInput } from './schema'

const password = 'nine quiet owls at noon'
const address = '192.0.2.1'
const admin = await addRow('admin')
let last = 0

function newcomer(given: Partial<PersonInput> = {}): PersonInput {
  last += 1
  const email = `newcomer-${last}@example.org`
  return { receipt: crypto.randomUUID(), name: `Newcomer ${last}`, email, roles: ['editor'], ...given }
}

const entries = () => db().ledgerEntry.count()

test('an admin adds a person, who chooses a password by a link and gets in', async () => {
  const before = await entries()
  const input = newcomer({ roles: ['editor', 'verifier', 'editor'] })
  const token = (await addPerson(admin, input)) ?? ''
  expect(await entries()).toBe(before + 1)
  expect(await openLink(token)).toEqual({ name: input.name })

  expect(await choosePassword({ token, password })).toBe(input.email)
  expect(await entries()).toBe(before + 2)
  await expect(signIn({ email: input.email, password, address })).resolves.toBeDefined()
  const row = await db().person.findUniqueOrThrow({ where: { email: input.email } })
  expect(row.roles).toEqual(['editor', 'verifier'])
})

test('a link works once', async () => {
  const token = (await addPerson(admin, newcomer())) ?? ''
  const ended = await Promise.allSettled([
    choosePassword({ token, password }),
    choosePassword({ token, password: 'another walnut ferry song' }),
  ])
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(choosePassword({ token, password })).rejects.toMatchObject({
    problems: [{ code: 'LINK_DEAD' }],
  })
  expect(await openLink(token)).toBeNull()
})

test('a link is dead when it is too old, when a newer one is made, and when the person is let go', async () => {
  const [old, overtaken, gone] = [newcomer(), newcomer(), newcomer()]
  const tokens = await Promise.all([old, overtaken, gone].map((input) => addPerson(admin, input)))
  const idOf = async ({ email }: PersonInput) =>
    (await db().person.findUniqueOrThrow({ where: { email } })).id
  await db().setupToken.updateMany({ where: { personId: await idOf(old) }, data: { expiresAt: new Date() } })
  const newer = await inviteAgain(admin, { receipt: crypto.randomUUID(), personId: await idOf(overtaken) })
  await db().person.update({ where: { id: await idOf(gone) }, data: { isActive: false } })
  for (const token of tokens)
    await expect(choosePassword({ token: token ?? '', password })).rejects.toThrow(Refused)
  await expect(choosePassword({ token: newer ?? '', password })).resolves.toBe(overtaken.email)
})

test('a weak password does not use the link up', async () => {
  const token = (await addPerson(admin, newcomer())) ?? ''
  await expect(choosePassword({ token, password: 'password' })).rejects.toThrow(Refused)
  await expect(choosePassword({ token, password })).resolves.toBeDefined()
})

test('nobody but an admin adds or invites', async () => {
  const before = await entries()
  const others = ROLES.filter((role) => role !== 'admin').map((role) => actor(role))
  for (const one of [THE_PUBLIC, A_JOB, actor(), ...others]) {
    await expect(addPerson(one, newcomer())).rejects.toThrow(Forbidden)
    const invite = { receipt: crypto.randomUUID(), personId: admin.id }
    await expect(inviteAgain(one, invite)).rejects.toThrow(Forbidden)
  }
  expect(await entries()).toBe(before)
})

test('an email address belongs to one person, even when two are added at once', async () => {
  const input = newcomer()
  const twice = [addPerson(admin, input), addPerson(admin, { ...input, receipt: crypto.randomUUID() })]
  const ended = await Promise.allSettled(twice)
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(ended).toContainEqual(
    expect.objectContaining({
      reason: expect.objectContaining({ problems: [expect.objectContaining({ field: 'email' })] }),
    }),
  )
})

test('a form that arrives twice adds one person, and its link is not shown again', async () => {
  const input = newcomer()
  const token = await addPerson(admin, input)
  const before = await entries()
  expect(await addPerson(admin, input)).toBeNull()
  expect(await entries()).toBe(before)
  expect(await openLink(token ?? '')).not.toBeNull()
})

test('whoever has a password is not invited again', async () => {
  const { id: personId } = await addRow('viewer')
  const receipt = crypto.randomUUID()
  await expect(inviteAgain(admin, { receipt, personId })).rejects.toThrow(NotFound)
})

test('staff see who is here, those who look after people their addresses too, and nobody else anything', async () => {
  const seen = await listPeople(actor('viewer'))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.every(({ email }) => email === null)).toBe(true)
  expect((await listPeople(admin)).every(({ email }) => email)).toBe(true)
  expect(await listPeople(THE_PUBLIC)).toEqual([])
})

test('neither ledger nor links hold anything that lets somebody in', async () => {
  const token = (await addPerson(admin, newcomer())) ?? ''
  await choosePassword({ token, password })
  const kept = JSON.stringify([await db().ledgerContent.findMany(), await db().setupToken.findMany()])
  expect(kept).not.toContain(token)
  expect(kept).not.toMatch(/argon2|owls/)
})
