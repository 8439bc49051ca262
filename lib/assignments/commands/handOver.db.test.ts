import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { versionOf } from '@/lib/testing/assigned'
import { addDocument, addRecommendation } from '@/lib/testing/factories'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import type { ListFilter } from '@/lib/recommendations/schema'
import { assign } from '../commands'
import { handedLines, markOf } from '../queries/handover'
import type { HandOverInput } from '../schema'
import { handOver, lookAtHandOver } from './handOver'

let lead: PersonActor
let lea: PersonActor
let ben: PersonActor
let refs: string[]
beforeAll(async () => {
  lead = await addPerson('lead')
})
/** Lea owns the first two, and stands in for Ben at the third. */
beforeEach(async () => {
  lea = await addPerson('editor')
  ben = await addPerson('editor')
  refs = []
  for (let n = 0; n < 3; n += 1) refs.push((await addRecommendation()).ref)
  const [first = '', second = '', third = ''] = refs
  await given(first, { owner: lea.id })
  await given(second, { owner: lea.id })
  await given(third, { owner: ben.id, deputy: lea.id })
})

async function given(ref: string, who: { owner?: string | null; deputy?: string | null }, since = day(-10)) {
  const version = await versionOf(ref)
  await assign(lead, { ref, receipt: randomUUID(), version, effectiveOn: since, ...who })
}

/** As the page reads it and sends it: all that Lea holds, to a person. */
async function all(filter: ListFilter = { owner: lea.id }, said: Partial<HandOverInput> = {}) {
  const which = { mark: await markOf(lead, filter) }
  return { ...base(), filter, which, ...said }
}
async function some(these: string[], said: Partial<HandOverInput> = {}): Promise<HandOverInput> {
  const lines = await handedLines(lead, these)
  const each = lines.map(({ id, version }) => ({ id, version }))
  return { ...base(), filter: { owner: lea.id }, which: { each }, ...said }
}
const base = (): HandOverInput => ({
  ...{ receipt: randomUUID(), filter: {}, duty: 'OWNER', which: { each: [] } },
  ...{ personId: lead.id, effectiveOn: day(), note: 'Lea moves on.' },
})
const held = async () =>
  Promise.all(
    refs.map(async (ref) => {
      const { ownerId, deputyId } = await db().recommendation.findUniqueOrThrow({ where: { ref } })
      return [ownerId, deputyId]
    }),
  )

test('all that a person holds passes on, each duty as it was, with the note, in one line of the ledger', async () => {
  const input = await all()
  expect(await ledgerEntriesOf(() => handOver(lead, input))).toBe(1)
  expect(await held()).toEqual([
    [lead.id, null],
    [lead.id, null],
    [ben.id, lead.id],
  ])
  expect(await db().assignment.count({ where: { note: 'Lea moves on.', personId: lead.id } })).toBe(3)
})

test('some pass on, the others stay; one duty passes on where only that is asked for', async () => {
  await handOver(lead, await some(refs.slice(0, 1)))
  expect((await held()).map(([owner]) => owner)).toEqual([lead.id, lea.id, ben.id])
  await handOver(lead, await all({ owner: lea.id, duty: 'DEPUTY' }))
  expect(await held()).toEqual([
    [lead.id, null],
    [lea.id, null],
    [ben.id, lead.id],
  ])
})

test('what a list shows is given an owner, also where nobody held it', async () => {
  const { slug, id: documentId } = await addDocument()
  const { ref } = await addRecommendation({ documentId })
  await handOver(lead, await all({ document: slug }, { personId: ben.id }))
  expect((await db().recommendation.findUniqueOrThrow({ where: { ref } })).ownerId).toBe(ben.id)
})

test('nobody can be given it; what those who have left hold is handed over together', async () => {
  await db().person.update({ where: { id: lea.id }, data: { isActive: false } })
  await handOver(lead, await all({ owner: 'left' }, { personId: null }))
  expect(await held()).toEqual([
    [null, null],
    [null, null],
    [ben.id, null],
  ])
})

test('who has the other duty is named, nothing is written, and one says what becomes of it', async () => {
  const toBen = await all({ owner: lea.id }, { personId: ben.id })
  expect(await ledgerEntriesOf(() => handOver(lead, toBen))).toBe(0)
  expect(await codesOf(handOver(lead, toBen))).toEqual(['SAME_PERSON'])
  await expect(lookAtHandOver(lead, toBen)).rejects.toThrow()

  expect(await lookAtHandOver(lead, { ...toBen, otherwise: 'SKIP' })).toMatchObject({ skipped: [refs[2]] })
  await handOver(lead, { ...toBen, otherwise: lea.id })
  expect(await held()).toEqual([
    [ben.id, null],
    [ben.id, null],
    [lea.id, ben.id],
  ])
})

test('of whom has the other duty that one can be left to nobody, or the whole skipped', async () => {
  await handOver(lead, await some([refs[2] ?? ''], { personId: ben.id, otherwise: null }))
  expect((await held())[2]).toEqual([null, ben.id])
  await handOver(lead, await all({ owner: lea.id }, { personId: ben.id, otherwise: 'SKIP' }))
  expect((await held()).map(([owner]) => owner)).toEqual([ben.id, ben.id, null])
})

test('what was assigned since it was read is not overrun: ticked or all, nothing is written', async () => {
  const [everything, first] = [await all(), await some(refs.slice(0, 1))]
  await given(refs[0] ?? '', { owner: ben.id }, day())
  for (const input of [everything, first]) {
    expect(await ledgerEntriesOf(() => handOver(lead, input))).toBe(0)
    await expect(handOver(lead, input)).rejects.toThrow(Conflict)
  }
  // What was not ticked may have moved.
  await handOver(lead, await some(refs.slice(1, 2)))
})

test('a day before somebody was given the duty is refused: the handover would not count', async () => {
  expect(await codesOf(handOver(lead, await all(undefined, { effectiveOn: day(-11) })))).toEqual([
    'WOULD_NOT_COUNT',
  ])
  await handOver(lead, await all(undefined, { effectiveOn: day(-9) }))
  expect((await held())[0]).toEqual([lead.id, null])
})

test('a day ahead, strangers, whoever has left, oneself as one’s own deputy and nothing at all are refused', async () => {
  const gone = await addPerson('editor')
  await db().person.update({ where: { id: gone.id }, data: { isActive: false } })
  const refusedWith = async (said: Partial<HandOverInput>, filter?: ListFilter) =>
    codesOf(handOver(lead, await all(filter, said)))
  expect(await refusedWith({ effectiveOn: day(1) })).toEqual(['DATE_AFTER_TODAY'])
  expect(await refusedWith({ personId: gone.id })).toEqual(['PERSON_UNKNOWN'])
  expect(await refusedWith({ otherwise: randomUUID() })).toEqual(['PERSON_UNKNOWN'])
  expect(await refusedWith({ personId: (await addPerson('auditor')).id })).toEqual(['CANNOT_RECORD'])
  expect(await refusedWith({ personId: ben.id, otherwise: ben.id })).toEqual(['SAME_PERSON'])
  expect(await refusedWith({ personId: lea.id })).toEqual(['ALREADY_SO'])
  expect(await refusedWith({}, { owner: randomUUID() })).toEqual(['ALREADY_SO'])
  const unknown = { each: [{ id: randomUUID(), version: 1 }] }
  await expect(handOver(lead, { ...base(), which: unknown })).rejects.toThrow(NotFound)
})

test('nobody but a lead hands over, or looks at what it would do', async () => {
  const input = await all()
  for (const someone of [actor('editor'), actor('verifier'), actor('admin'), actor('auditor'), THE_PUBLIC]) {
    await expect(handOver(someone, input)).rejects.toThrow(Forbidden)
    await expect(lookAtHandOver(someone, input)).rejects.toThrow(Forbidden)
  }
})

test('sent twice it is handed over once, and looking at it first writes nothing', async () => {
  const input = await all()
  expect(await ledgerEntriesOf(() => lookAtHandOver(lead, input))).toBe(0)
  expect(await ledgerEntriesOf(() => Promise.all([handOver(lead, input), handOver(lead, input)]))).toBe(1)
  expect(await handOver(lead, input)).toBeNull()
})

test('who does not assign hands over their own, from today on, and nothing of others', async () => {
  const toNobody = { personId: null }
  const own = await all({ owner: lea.id }, toNobody)
  expect(await codesOf(handOver(lea, { ...own, effectiveOn: day(-1) }))).toEqual(['NOT_TODAY'])
  await expect(handOver(ben, own)).rejects.toThrow(Forbidden)
  const ofBoth = await some(refs, { filter: {}, personId: lead.id })
  await expect(lookAtHandOver(lea, ofBoth)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => handOver(lea, ofBoth))).toBe(0)
  // What becomes of a colleague's duty is not theirs to say either.
  const toBen = await all({ owner: lea.id }, { personId: ben.id, otherwise: null })
  await expect(handOver(lea, toBen)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => handOver(lea, own))).toBe(1)
  expect(await held()).toEqual([
    [null, null],
    [null, null],
    [ben.id, null],
  ])
})
