import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { ROLES } from '@/lib/access/roles'
import { findSession, openSession } from '@/lib/auth/sessions'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { setFourEyes } from '@/lib/organisation/commands/fourEyes'
import { organisation } from '@/lib/organisation/queries'
import { pendingBy } from '@/lib/proposals/queries/lists'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { addPerson as invite } from '../commands'
import { openLink, openPerson } from '../queries'
import type { ChangePersonInput } from '../schema'
import { changePerson, letGo, welcomeBack } from './person'

let admin: PersonActor
let lead: PersonActor
beforeAll(async () => {
  admin = await addPerson('admin')
  lead = await addPerson('lead')
})

const versionOf = async (id: string) => (await openPerson(admin, id)).version
const leaving = async ({ id }: { id: string }) => ({
  ...{ receipt: randomUUID(), personId: id },
  version: await versionOf(id),
})
const changed = async (one: PersonActor, given: Partial<ChangePersonInput>): Promise<ChangePersonInput> => ({
  ...(await leaving(one)),
  ...{ name: one.name, roles: [...one.roles] },
  ...given,
})

test('an admin renames somebody and gives other roles, which count from the next request on', async () => {
  const one = await addPerson('viewer')
  const { token } = await openSession(one.id)
  const input = await changed(one, { name: 'Noor Haddad', roles: ['editor', 'verifier', 'editor'] })
  expect(await ledgerEntriesOf(() => changePerson(admin, input))).toBe(1)
  expect(await findSession(token)).toMatchObject({ name: 'Noor Haddad', roles: ['editor', 'verifier'] })
  const again = await changed(one, { name: 'Noor Haddad', roles: ['verifier', 'editor'] })
  expect(await ledgerEntriesOf(() => changePerson(admin, again))).toBe(0)
})

test('whoever has left is out at once: sessions and links are dead, the row and the history stay', async () => {
  const one = await addPerson('editor')
  const { token } = await openSession(one.id)
  expect(await ledgerEntriesOf(async () => letGo(admin, await leaving(one)))).toBe(1)
  expect(await findSession(token)).toBeNull()
  expect(await db().session.count({ where: { personId: one.id } })).toBe(0)
  expect(await openPerson(admin, one.id)).toMatchObject({ name: one.name, isActive: false })
})

test('a link that was not used is dead with its person, also when they come back', async () => {
  const email = `${randomUUID()}@heed.test`
  const link = await invite(admin, { receipt: randomUUID(), name: 'Late', email, roles: ['viewer'] })
  const { id } = await db().person.findUniqueOrThrow({ where: { email } })
  await letGo(admin, await leaving({ id }))
  expect(await openLink(link ?? '')).toBeNull()
  expect(await ledgerEntriesOf(async () => welcomeBack(admin, await leaving({ id })))).toBe(1)
  expect(await openLink(link ?? '')).toBeNull()
  expect(await openPerson(admin, id)).toMatchObject({ isActive: true })
})

test('the last lead and the last admin who can sign in keep their roles and their access', async () => {
  const one = await addPerson('admin', 'lead')
  await letGo(one, await leaving(lead))
  await letGo(one, await leaving(admin))
  const email = `${randomUUID()}@heed.test`
  await invite(one, { receipt: randomUUID(), name: 'Never came', email, roles: ['admin', 'lead'] })
  expect(await codesOf(changePerson(one, await changed(one, { roles: ['admin'] })))).toEqual(['LAST_ONE'])
  expect(await codesOf(changePerson(one, await changed(one, { roles: ['lead'] })))).toEqual(['LAST_ONE'])
  expect(await codesOf(letGo(one, await leaving(one)))).toEqual(['YOURSELF'])
  await welcomeBack(one, await leaving(admin))
  expect(await codesOf(letGo(admin, await leaving(one)))).toEqual(['LAST_ONE'])
  await welcomeBack(one, await leaving(lead))
  expect(await codesOf(changePerson(one, await changed(one, { roles: ['editor'] })))).toEqual([])
})

test('what somebody proposed who has left waits to be decided, and can be', async () => {
  const [editor, verifier] = [await addPerson('editor'), await addPerson('verifier')]
  const { id } = await addAsk()
  const proposalId = await claim(editor, id)
  await letGo(admin, await leaving(editor))
  expect((await pendingBy(verifier, editor.id)).map((one) => one.id)).toEqual([proposalId])
  await approveAs(verifier, proposalId)
  expect((await db().ask.findUniqueOrThrow({ where: { id } })).implementation).toBe('IMPLEMENTED')
})

test('who comes back, or is made one who can write, turns two people for a claim on again', async () => {
  const writers = await db().person.findMany({
    where: { isActive: true, NOT: { id: { in: [admin.id, lead.id] } } },
  })
  for (const one of writers) await letGo(admin, await leaving(one))
  await setFourEyes(lead, { isFourEyes: false, receipt: randomUUID() })
  const reader = await addPerson('viewer')
  await changePerson(admin, await changed(reader, { name: 'Reads on' }))
  expect((await organisation()).isFourEyes).toBe(false)
  await changePerson(admin, await changed(reader, { roles: ['editor'] }))
  expect((await organisation()).isFourEyes).toBe(true)
})

test('nobody but an admin changes people', async () => {
  const one = await addPerson('viewer')
  const [input, change] = [await leaving(one), await changed(one, { name: 'Other' })]
  const others = ROLES.filter((role) => role !== 'admin').map((role) => actor(role))
  for (const someone of [THE_PUBLIC, A_JOB, actor(), ...others]) {
    await expect(changePerson(someone, change)).rejects.toThrow(Forbidden)
    await expect(letGo(someone, input)).rejects.toThrow(Forbidden)
    await expect(welcomeBack(someone, input)).rejects.toThrow(Forbidden)
  }
})

test('a stale form is told, a form sent twice counts once, and nobody is found who does not exist', async () => {
  const one = await addPerson('viewer')
  const first = await changed(one, { name: 'First' })
  expect(
    await ledgerEntriesOf(() => Promise.all([changePerson(admin, first), changePerson(admin, first)])),
  ).toBe(1)
  const stale = { ...first, receipt: randomUUID() }
  await expect(changePerson(admin, { ...stale, name: 'Second' })).rejects.toThrow(Conflict)
  const { receipt, personId, version } = stale
  await expect(letGo(admin, { receipt, personId, version })).rejects.toThrow(Conflict)
  await expect(welcomeBack(admin, { receipt, personId, version })).rejects.toThrow(Conflict)
  const nobody = { receipt: randomUUID(), personId: randomUUID(), version: 1 }
  await expect(letGo(admin, nobody)).rejects.toThrow(NotFound)
  await expect(openPerson(THE_PUBLIC, one.id)).rejects.toThrow(NotFound)
})
