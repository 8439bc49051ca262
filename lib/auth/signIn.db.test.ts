import { expect, test } from 'vitest'
import { hash } from '@node-rs/argon2'
import { db } from '@/lib/core/db'
import { addPerson } from '@/lib/testing/actors'
import { closeSession, findSession, openSession } from './sessions'
import { signIn } from './signIn'

const password = 'nine quiet owls at noon'
const address = '192.0.2.1'
const known = hash(password)

async function addMember({ isActive = true } = {}) {
  const { id } = await addPerson('editor')
  const { email } = await db().person.update({ where: { id }, data: { passwordHash: await known, isActive } })
  return { id, email }
}

function enter(email: string, typed = password, from = address) {
  return signIn({ email, password: typed, address: from })
}

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  return error instanceof Object ? Reflect.get(error, 'problems') : error
}

const WRONG = [expect.objectContaining({ code: 'WRONG_CREDENTIALS' })]
const THROTTLED = [expect.objectContaining({ code: 'THROTTLED' })]

test('whoever knows the password gets a session, of which the row keeps only the hash', async () => {
  const { id, email } = await addMember()
  const { token } = await enter(email)
  expect(await findSession(token)).toMatchObject({ kind: 'person', id, roles: ['editor'] })
  const rows = JSON.stringify(await db().session.findMany())
  expect(rows).not.toContain(token)
  expect(token).toHaveLength(43)
})

test('a wrong password, an unknown address, a person who left and one who never chose a password are told the same', async () => {
  const { email } = await addMember()
  const gone = await addMember({ isActive: false })
  const invited = await addMember()
  await db().person.update({ where: { id: invited.id }, data: { passwordHash: null } })
  const said = await Promise.all([
    codeOf(enter(email, 'wrong')),
    codeOf(enter('nobody@heed.test')),
    codeOf(enter(gone.email)),
    codeOf(enter(invited.email)),
  ])
  expect(said).toEqual([WRONG, WRONG, WRONG, WRONG])
  expect(new Set(said.map((one) => JSON.stringify(one))).size).toBe(1)
})

test('after five wrong attempts from one address even the right password waits, elsewhere it does not', async () => {
  const { email } = await addMember()
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await codeOf(enter(email, 'wrong'))).toEqual(WRONG)
  expect(await codeOf(enter(email))).toEqual(THROTTLED)
  await expect(enter(email, password, '192.0.2.2')).resolves.toBeDefined()
})

test('an address that nobody has is throttled just the same', async () => {
  for (let attempt = 0; attempt < 5; attempt += 1) await codeOf(enter('no-one@heed.test'))
  expect(await codeOf(enter('no-one@heed.test'))).toEqual(THROTTLED)
})

test('fifty attempts at once from as many addresses are all counted', async () => {
  const { email } = await addMember()
  const addresses = Array.from({ length: 60 }, (_, n) => `198.51.100.${n}`)
  const said = await Promise.all(addresses.map((from) => codeOf(enter(email, 'wrong', from))))
  expect(said.filter((one) => JSON.stringify(one).includes('THROTTLED'))).toHaveLength(10)
  expect(await codeOf(enter(email, password, '203.0.113.1'))).toEqual(THROTTLED)
})

test('the wait ends, and getting in forgets the attempts', async () => {
  const { email } = await addMember()
  for (let attempt = 0; attempt < 6; attempt += 1) await codeOf(enter(email, 'wrong'))
  await db().throttle.updateMany({ data: { expire: new Date(Date.now() - 1) } })
  await enter(email)
  for (let attempt = 0; attempt < 5; attempt += 1) expect(await codeOf(enter(email, 'wrong'))).toEqual(WRONG)
})

test('the throttle keeps neither email nor network addresses', async () => {
  await codeOf(enter('somebody@heed.test'))
  const rows = JSON.stringify(await db().throttle.findMany({ select: { key: true } }))
  expect(rows).not.toMatch(/somebody|192\.0\.2/)
})

test('signing in takes the place of the session before', async () => {
  const { email } = await addMember()
  const before = await enter(email)
  const after = await signIn({ email, password, address, replaced: before.token })
  expect(await findSession(before.token)).toBeNull()
  expect(await findSession(after.token)).not.toBeNull()
})

test('signing out ends the session for good', async () => {
  const { token } = await enter((await addMember()).email)
  await closeSession(token)
  expect(await findSession(token)).toBeNull()
})

test('a session ends after twelve hours unused, and after seven days however busy', async () => {
  const { id } = await addMember()
  const hours = (n: number) => new Date(Date.now() - n * 3_600_000)
  const [idle, old, fresh] = [await openSession(id), await openSession(id), await openSession(id)]
  const rows = await db().session.findMany({ where: { personId: id }, orderBy: { createdAt: 'asc' } })
  await db().session.update({ where: { tokenHash: rows[0]?.tokenHash ?? '' }, data: { seenAt: hours(12) } })
  await db().session.update({ where: { tokenHash: rows[1]?.tokenHash ?? '' }, data: { expiresAt: hours(0) } })
  expect(await Promise.all([idle, old, fresh].map(({ token }) => findSession(token)))).toEqual([
    null,
    null,
    expect.objectContaining({ id }),
  ])
  await openSession(id)
  expect(await db().session.count({ where: { personId: id } })).toBe(2)
})

test('being used keeps a session open', async () => {
  const { id } = await addMember()
  const { token } = await openSession(id)
  await db().session.updateMany({
    where: { personId: id },
    data: { seenAt: new Date(Date.now() - 3_600_000) },
  })
  await findSession(token)
  const row = await db().session.findFirstOrThrow({ where: { personId: id } })
  expect(Date.now() - row.seenAt.getTime()).toBeLessThan(60_000)
})

test('a person who was let go is out at the next request, and a new role is there with it', async () => {
  const { id } = await addMember()
  const { token } = await openSession(id)
  await db().person.update({ where: { id }, data: { roles: ['viewer'] } })
  expect(await findSession(token)).toMatchObject({ roles: ['viewer'] })
  await db().person.update({ where: { id }, data: { isActive: false } })
  expect(await findSession(token)).toBeNull()
})

test('a made-up token, or the hash from a row, opens nothing', async () => {
  await openSession((await addMember()).id)
  const { tokenHash } = await db().session.findFirstOrThrow()
  for (const token of ['', 'x', tokenHash]) expect(await findSession(token)).toBeNull()
})
