import { expect, test } from 'vitest'
import { ROLES } from '@/lib/access/roles'
import { issueSetupLink } from '@/lib/auth/setupLink'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { isPassword } from '@/lib/core/passwords'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { changeOrganisation, setUp } from './commands'
import { organisation } from './queries'
import { organisationInput, type OrganisationInput } from './schema'

const ada = {
  organisation: 'The Watch',
  timeZone: 'Europe/Vienna',
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  password: 'nine quiet owls at noon',
}

async function newLink(): Promise<string> {
  const link = await issueSetupLink()
  return new URL(link ?? '').searchParams.get('token') ?? ''
}

async function changes() {
  return { ledger: await db().ledgerEntry.count(), outbox: await db().outboxMessage.count() }
}

async function change(): Promise<OrganisationInput> {
  const { version } = await organisation()
  return organisationInput.parse({
    receipt: crypto.randomUUID(),
    version,
    name: 'The Watch',
    timeZone: 'Europe/Vienna',
    publicSite: 'OPEN',
    takeBackMinutes: '30',
  })
}

test('a link that is made up, overtaken or too old sets nothing up', async () => {
  const overtaken = await newLink()
  const old = await newLink()
  await db().setupToken.updateMany({ data: { expiresAt: new Date() } })
  for (const token of ['', 'x', overtaken, old])
    await expect(setUp({ ...ada, token })).rejects.toMatchObject({ problems: [{ code: 'LINK_DEAD' }] })
  expect(await changes()).toEqual({ ledger: 0, outbox: 0 })
})

test('a weak password does not use the link up', async () => {
  const token = await newLink()
  await expect(setUp({ ...ada, token, password: 'password' })).rejects.toBeInstanceOf(Refused)
  await expect(setUp({ ...ada, token, password: 'ada lovelace is here' })).rejects.toBeInstanceOf(Refused)
  expect(await db().setupToken.count({ where: { usedAt: null } })).toBe(1)
})

let spent = ''

test('of two who open the link at once one sets Heed up, in one write', async () => {
  const token = await newLink()
  spent = token
  const both = [
    setUp({ ...ada, token }),
    setUp({ ...ada, token, email: 'eve@example.org', name: 'Eve Adams' }),
  ]
  const ended = await Promise.allSettled(both)
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const [first, ...others] = await db().person.findMany()
  expect(others).toEqual([])
  expect(first?.roles).toEqual(['lead', 'admin'])
  expect(await isPassword(first?.passwordHash ?? null, ada.password)).toBe(true)
  expect(await organisation()).toMatchObject({ name: 'The Watch', timeZone: 'Europe/Vienna' })
  expect(await changes()).toEqual({ ledger: 1, outbox: 1 })
})

test('afterwards the link is dead, and there is no other', async () => {
  await expect(setUp({ ...ada, token: spent })).rejects.toMatchObject({ problems: [{ code: 'LINK_DEAD' }] })
  // Not even if its row said otherwise: there is somebody now.
  await db().setupToken.updateMany({ data: { usedAt: null } })
  await expect(setUp({ ...ada, token: spent })).rejects.toMatchObject({ problems: [{ code: 'LINK_DEAD' }] })
  expect(await issueSetupLink()).toBeNull()
})

test('the ledger holds no secret of the set-up', async () => {
  const contents = JSON.stringify(await db().ledgerContent.findMany())
  // Whoever of the two was first.
  expect(contents).toMatch(/(ada|eve)@example\.org/)
  expect(contents).not.toMatch(/argon2|owls|[Tt]oken/)
})

test('a lead or an admin changes the organisation, and the public site hears of it', async () => {
  for (const role of ['lead', 'admin'] as const) {
    const before = await changes()
    const input = { ...(await change()), contact: `written by ${role}` }
    await changeOrganisation(await addPerson(role), input)
    expect(await organisation()).toMatchObject({ contact: `written by ${role}`, version: input.version + 1 })
    expect(await changes()).toEqual({ ledger: before.ledger + 1, outbox: before.outbox + 1 })
  }
})

test('nobody else does', async () => {
  const before = await changes()
  const others = ROLES.filter((role) => role !== 'lead' && role !== 'admin').map((role) => actor(role))
  for (const one of [THE_PUBLIC, A_JOB, actor(), ...others])
    await expect(changeOrganisation(one, await change())).rejects.toBeInstanceOf(Forbidden)
  expect(await changes()).toEqual(before)
})

test('a form that was opened before somebody else changed it is refused', async () => {
  const lead = await addPerson('lead')
  const [mine, theirs] = [await change(), await change()]
  await changeOrganisation(lead, { ...theirs, name: 'Theirs' })
  const before = await changes()
  await expect(changeOrganisation(lead, { ...mine, name: 'Mine' })).rejects.toBeInstanceOf(Conflict)
  expect(await organisation()).toMatchObject({ name: 'Theirs' })
  expect(await changes()).toEqual(before)
})

test('a form that changes nothing, and one that arrives twice, write nothing more', async () => {
  const lead = await addPerson('lead')
  const input = { ...(await change()), about: 'Who we are' }
  await changeOrganisation(lead, input)
  const before = await changes()
  await changeOrganisation(lead, input)
  const { receipt: _receipt, ...same } = input
  await changeOrganisation(lead, { ...same, receipt: crypto.randomUUID(), version: input.version + 1 })
  expect(await changes()).toEqual(before)
})
