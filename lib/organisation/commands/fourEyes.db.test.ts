import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { ROLES } from '@/lib/access/roles'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { addPerson as addColleague } from '@/lib/people/commands'
import { publishedOrganisation } from '@/lib/progress/schema'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, implementedRequest, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { organisation } from '../queries'
import { setFourEyes } from './fourEyes'

let lead: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead', 'admin')
})

const set = (who: Parameters<typeof setFourEyes>[0], isFourEyes: boolean) =>
  setFourEyes(who, { isFourEyes, receipt: randomUUID() })
const invite = (role: 'viewer' | 'verifier') =>
  addColleague(lead, {
    receipt: randomUUID(),
    name: `A ${role}`,
    email: `${randomUUID()}@heed.test`,
    roles: [role],
  })
const shown = async () => {
  await releaseDue(A_JOB)
  const { body } = await db().currentRecord.findFirstOrThrow({ where: { kind: 'ORGANISATION' } })
  return publishedOrganisation.parse(body)
}
const newest = () => db().ledgerEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })

test('nobody but a lead or an admin switches it', async () => {
  for (const role of ROLES.filter((one) => one !== 'lead' && one !== 'admin'))
    await expect(set(actor(role), false)).rejects.toBeInstanceOf(Forbidden)
  await expect(set(THE_PUBLIC, false)).rejects.toBeInstanceOf(Forbidden)
  expect((await organisation()).isFourEyes).toBe(true)
})

test('the only one who can write may switch it off, and the public reads so', async () => {
  expect(await ledgerEntriesOf(() => set(lead, false))).toBe(1)
  expect((await newest()).event).toBe('organisation.fourEyesOff')
  expect(await shown()).toMatchObject({ isFourEyes: false, fourEyesSince: day() })
  expect(await ledgerEntriesOf(() => set(lead, false))).toBe(0)
})

test('while it is off one person decides what they claimed, and the entry says so', async () => {
  const { id } = await addAsk()
  // Alone one needs proof that speaks for itself: an official act at an official address.
  const evidence = aLink({
    url: 'https://www.congress.gov/public-law/119th-congress/1',
    happenedOn: day(-40),
  })
  await record(lead, id, { ...(await implementedRequest(id)), evidenceIds: [] }, { evidence })
  await approveAs(lead, await pendingOn(id))
  const entry = await db().statusEntry.findFirstOrThrow({ where: { askId: id } })
  expect(entry).toMatchObject({ implementation: 'IMPLEMENTED', isDecidedByOnePerson: true })
})

test('a colleague who only reads changes nothing; a second who decides turns it on, in the same write', async () => {
  await invite('viewer')
  expect((await organisation()).isFourEyes).toBe(false)
  expect(await ledgerEntriesOf(() => invite('verifier'))).toBe(1)
  expect((await organisation()).isFourEyes).toBe(true)
  expect(await shown()).toMatchObject({ isFourEyes: true })
})

test('with two who can write it stays on', async () => {
  expect(await codesOf(set(lead, false))).toEqual(['SECOND_PERSON'])
  expect((await organisation()).isFourEyes).toBe(true)
})
