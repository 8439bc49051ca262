import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { versionOf } from '@/lib/testing/assigned'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { assign } from './commands'
import { lookedAfter } from './queries'
import { NO_WAYS } from './rules'
import { handedLines } from './queries/handover'
import { ableColleagues, lookingAfter, teamed } from './queries/people'
import type { AssignInput } from './schema'

let lead: PersonActor
let ana: PersonActor
let ben: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead')
  ana = await addPerson('editor')
  ben = await addPerson('editor')
})

const give = async (someone: Actor, ref: string, given: Partial<AssignInput> = {}) =>
  assign(someone, {
    ...{ ref, receipt: randomUUID(), effectiveOn: day(), version: given.version ?? (await versionOf(ref)) },
    ...(given.owner === undefined && given.deputy === undefined && { owner: ana.id }),
    ...given,
  })
const holders = (ref: string) =>
  db().recommendation.findUniqueOrThrow({ where: { ref }, select: { ownerId: true, deputyId: true } })

test('a lead gives an owner and a deputy, each with one line in the ledger', async () => {
  const { ref } = await addRecommendation()
  expect(await ledgerEntriesOf(() => give(lead, ref))).toBe(1)
  expect(await ledgerEntriesOf(() => give(lead, ref, { deputy: ben.id }))).toBe(1)
  expect(await holders(ref)).toEqual({ ownerId: ana.id, deputyId: ben.id })
})

test('a back-dated assignment entered later does not unseat who has it now', async () => {
  const { ref } = await addRecommendation()
  await give(lead, ref, { owner: ben.id, effectiveOn: day(-5) })
  await give(lead, ref, { owner: ana.id, effectiveOn: day(-50), note: 'Entered late' })
  expect((await holders(ref)).ownerId).toBe(ben.id)
})

test('nobody can be given it, and the history stays', async () => {
  const { id, ref } = await addRecommendation()
  await give(lead, ref)
  await give(lead, ref, { owner: null })
  expect((await holders(ref)).ownerId).toBeNull()
  expect(await db().assignment.count({ where: { recommendationId: id } })).toBe(2)
})

test.each([
  ['an editor', actor('editor')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['the public', THE_PUBLIC],
])('%s does not assign', async (_who, someone) => {
  const { ref } = await addRecommendation()
  await expect(give(someone, ref)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => give(someone, ref))).toBe(0)
})

test('an editor takes what is nobody’s and gives away what is theirs, and nothing else', async () => {
  const { ref } = await addRecommendation()
  expect((await lookedAfter(ben, ref)).ways).toMatchObject({ take: true, owner: false })
  await expect(give(ben, ref, { deputy: ana.id })).rejects.toThrow(Forbidden)
  expect(await codesOf(give(ben, ref, { owner: ben.id, effectiveOn: day(-1) }))).toEqual(['NOT_TODAY'])
  const take = { owner: ben.id, receipt: randomUUID(), version: 1 }
  expect(await ledgerEntriesOf(() => give(ben, ref, take))).toBe(1)
  expect(await ledgerEntriesOf(() => give(ben, ref, take))).toBe(0)
  await expect(give(ana, ref, { owner: ana.id })).rejects.toThrow(Forbidden)
  await expect(give(ana, ref, { owner: ana.id, version: 1 })).rejects.toThrow(Conflict)
  expect((await lookedAfter(ana, ref)).ways).toEqual(NO_WAYS)
  expect((await lookedAfter(ben, ref)).ways).toMatchObject({ take: false, owner: true, anyDay: false })
  await expect(give(ben, ref, { owner: ana.id, deputy: ben.id })).resolves.toBeUndefined()
  expect(await holders(ref)).toEqual({ ownerId: ana.id, deputyId: ben.id })
  await expect(give(ben, ref, { owner: null })).rejects.toThrow(Forbidden)
  await give(ben, ref, { deputy: null })
  expect(await holders(ref)).toEqual({ ownerId: ana.id, deputyId: null })
  await expect(give(ben, ref, { deputy: ben.id })).rejects.toThrow(Forbidden)
  expect((await lookedAfter(ana, ref)).ways).toMatchObject({ owner: true, deputy: true })
  await give(ana, ref, { deputy: ben.id })
  expect(await holders(ref)).toEqual({ ownerId: ana.id, deputyId: ben.id })
})

test('a day after today, a stranger and somebody who has left are refused', async () => {
  const { ref } = await addRecommendation()
  const gone = await addPerson('editor')
  await db().person.update({ where: { id: gone.id }, data: { isActive: false } })
  expect(await codesOf(give(lead, ref, { effectiveOn: day(2) }))).toEqual(['DATE_AFTER_TODAY'])
  expect(await codesOf(give(lead, ref, { owner: randomUUID() }))).toEqual(['PERSON_UNKNOWN'])
  expect(await codesOf(give(lead, ref, { owner: gone.id }))).toEqual(['PERSON_UNKNOWN'])
  expect(await ledgerEntriesOf(() => give(lead, ref, { owner: gone.id }))).toBe(0)
})

test.each(['viewer', 'verifier', 'auditor', 'admin'] as const)(
  'one who is %s alone records nothing, and so is given nothing to look after',
  async (role) => {
    const { ref } = await addRecommendation()
    const reader = await addPerson(role)
    expect(await codesOf(give(lead, ref, { deputy: reader.id }))).toEqual(['CANNOT_RECORD'])
    expect(await ledgerEntriesOf(() => give(lead, ref, { owner: reader.id }))).toBe(0)
    const offered = [...(await teamed(lead)), ...(await ableColleagues(lead))].map(({ value }) => value)
    expect(offered).toContain(ana.id)
    expect(offered).not.toContain(reader.id)
  },
)

test('who lost the role still shows as who looks after it, with that they cannot record any more', async () => {
  const { ref } = await addRecommendation()
  const { id, name } = await addPerson('editor')
  await give(lead, ref, { owner: id })
  await db().person.update({ where: { id }, data: { roles: ['viewer'] } })
  const shown = `${name} (cannot record any more)`
  expect((await lookedAfter(lead, ref)).owner).toBe(shown)
  expect(await lookingAfter(lead)).toContainEqual({ value: id, label: shown })
  expect(await handedLines(lead, [ref])).toMatchObject([{ owner: shown }])
  await db().person.update({ where: { id }, data: { isActive: false } })
  const lines = (await listRecommendations(lead, { owner: id })).lines
  expect(lines.map(({ owner }) => owner)).toEqual([`${name} (has left)`])
})

test('the same receipt twice assigns once; what does not exist is not found', async () => {
  const { id, ref } = await addRecommendation()
  const receipt = randomUUID()
  await give(lead, ref, { receipt, version: 1 })
  await give(lead, ref, { receipt, version: 1 })
  expect(await db().assignment.count({ where: { recommendationId: id } })).toBe(1)
  await expect(give(lead, 'NOPE-1', { version: 1 })).rejects.toThrow(NotFound)
})

test('owner and deputy are two people, and nobody is assigned what they hold already', async () => {
  const { ref } = await addRecommendation()
  const { id: personId } = await addPerson('editor')
  await give(lead, ref, { owner: personId, effectiveOn: day(0) })
  expect(await codesOf(give(lead, ref, { owner: personId, effectiveOn: day(0) }))).toEqual(['ALREADY_SO'])
  expect(await codesOf(give(lead, ref, { deputy: personId }))).toEqual(['SAME_PERSON'])
})

test('owner and deputy are given in one write, and change places in one', async () => {
  const { id, ref } = await addRecommendation()
  expect(await ledgerEntriesOf(() => give(lead, ref, { owner: ana.id, deputy: ben.id }))).toBe(1)
  expect(await ledgerEntriesOf(() => give(lead, ref, { owner: ben.id, deputy: ana.id }))).toBe(1)
  expect(await holders(ref)).toEqual({ ownerId: ben.id, deputyId: ana.id })
  expect(await db().assignment.count({ where: { recommendationId: id } })).toBe(4)
})

test('of two leads who assign at once the later is told, and nothing is lost', async () => {
  const { ref } = await addRecommendation()
  const version = await versionOf(ref)
  const both = [give(lead, ref, { owner: ana.id, version }), give(lead, ref, { owner: ben.id, version })]
  const ended = await Promise.allSettled(both)
  expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const lost = ended.find((one) => one.status === 'rejected')
  expect(lost?.reason).toBeInstanceOf(Conflict)
})

test('a form in which nothing was chosen assigns nobody', async () => {
  const { ref } = await addRecommendation()
  const input = { ref, receipt: randomUUID(), version: 1, effectiveOn: day() }
  expect(await codesOf(assign(lead, input))).toEqual(['ALREADY_SO'])
  expect(await holders(ref)).toEqual({ ownerId: null, deputyId: null })
})
