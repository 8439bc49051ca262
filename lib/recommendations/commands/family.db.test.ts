import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { countUnchecked, dueAsks } from '@/lib/asks/queries/desk'
import { asksTo } from '@/lib/asks/queries/tickable'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { publishAgain, publishDraft, retract } from '@/lib/publication/retract'
import { actor, A_JOB, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { SOME_WORDS } from '@/lib/testing/words'
import { verifyFolds } from '@/lib/verification/folds'
import { listRecommendations } from '../queries/list'
import { openRecommendation } from '../queries/open'
import type { PartInput } from '../schema'
import { addPart } from './addPart'
import { addRequest } from './addRequest'
import { archive, takeOutOfArchive } from './archive'

let lead: PersonActor
let editor: PersonActor
beforeAll(async () => {
  lead = await addPerson('lead')
  editor = await addPerson('editor')
})

const receipt = () => ({ receipt: randomUUID() })
const rowOf = (ref: string) => db().recommendation.findUniqueOrThrow({ where: { ref } })

async function aPart(ref: string): Promise<PartInput> {
  const addressees = [(await addAddressee()).slug]
  return { ...SOME_WORDS, ...receipt(), ref, themes: [], demands: [], addressees }
}

/** A compound one, public, with a part that is done in part. */
async function aWhole() {
  const whole = await addRecommendation()
  const part = await addRecommendation({
    ref: `${whole.ref}a`,
    parentId: whole.id,
    documentId: whole.documentId,
    position: whole.position + 1,
  })
  const ask = await addAsk({ recommendationId: part.id })
  await record(lead, ask.id, { verb: 'recordNoAction', effectiveOn: day(-1), searched: 'All.' })
  return { whole, part, ask }
}

test('a part gets the next letter that was never given, and is a draft that its whole does not count', async () => {
  const { whole } = await aWhole()
  const input = await aPart(whole.ref)
  expect(await ledgerEntriesOf(() => Promise.all([addPart(editor, input), addPart(editor, input)]))).toBe(1)
  const ref = `${whole.ref}b`
  expect(await rowOf(ref)).toMatchObject({ isDraft: true, parentId: whole.id, position: whole.position + 2 })
  await archive(editor, { ref, because: 'It was the same.', ...receipt() })
  expect(await addPart(editor, await aPart(whole.ref))).toBe(`${whole.ref}c`)
  expect((await rowOf(whole.ref)).implementation).toBe('NO_ACTION')
  await releaseNow(whole.ref)
  expect(await publicBody(whole.ref)).toMatchObject({ parts: [{ ref: `${whole.ref}a` }] })
})

test('once it is published, its whole counts it, also in what lists are filtered by', async () => {
  const { whole, part } = await aWhole()
  await addPart(editor, await aPart(whole.ref))
  const ref = `${whole.ref}b`
  await publishDraft(lead, { ref, version: 1, hasLooked: true, ...receipt() })
  await releaseNow()
  expect(await publicBody(whole.ref)).toMatchObject({
    parts: [{ ref: part.ref }, { ref }],
    status: { leaves: 2 },
  })
  // What the one part is now decides no more alone.
  expect((await openRecommendation(lead, whole.ref)).line.tally.total).toBe(2)
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('a part has no parts, and what is asked of somebody as a whole is split instead', async () => {
  const { whole, part } = await aWhole()
  expect(await codesOf(addPart(editor, await aPart(part.ref)))).toEqual(['PART_OF_PART'])
  const single = await addRecommendation()
  await addAsk({ recommendationId: single.id })
  const refusedly = await aPart(single.ref)
  expect(await codesOf(addPart(editor, refusedly))).toEqual(['HAS_REQUESTS'])
  await expect(addPart(editor, refusedly)).rejects.toThrow('Split it')
  expect(await ledgerEntriesOf(() => addPart(editor, refusedly))).toBe(0)
  await addRecommendation({ ref: `${whole.ref}z`, parentId: whole.id, documentId: whole.documentId })
  expect(await codesOf(addPart(editor, await aPart(whole.ref)))).toEqual(['FULL'])
})

test('somebody else is asked, too: not checked yet, counted at once, by a lead where the public reads it', async () => {
  const row = await addRecommendation()
  const ask = await addAsk({ recommendationId: row.id })
  await record(lead, ask.id, { verb: 'recordNoAction', effectiveOn: day(-1), searched: 'All.' })
  await releaseNow(row.ref)
  const { slug } = await addAddressee()
  const input = { ref: row.ref, addressee: slug, ...receipt() }
  await expect(addRequest(editor, input)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => Promise.all([addRequest(lead, input), addRequest(lead, input)]))).toBe(1)
  await releaseNow()
  expect(await publicBody(row.ref)).toMatchObject({ status: { leaves: 2 } })
  expect(await codesOf(addRequest(lead, { ...input, ...receipt() }))).toEqual(['ASKED'])
  expect(await codesOf(addRequest(lead, { ...input, addressee: 'nope', ...receipt() }))).toEqual([
    'UNKNOWN_CHOICE',
  ])
  const { whole } = await aWhole()
  expect(await codesOf(addRequest(lead, { ...input, ref: whole.ref, ...receipt() }))).toEqual(['ASKED'])
})

test('a draft is archived with a reason, left out everywhere, found by the filter, and comes back', async () => {
  const row = await addRecommendation({ isDraft: true })
  await addAsk({ recommendationId: row.id })
  const refs = async (archived?: 'only') =>
    (
      await listRecommendations(editor, { document: (await documentOf(row.documentId)).slug, archived })
    ).lines.map(({ ref }) => ref)
  const input = { ref: row.ref, because: 'It was entered twice.', ...receipt() }
  expect(await ledgerEntriesOf(() => Promise.all([archive(editor, input), archive(editor, input)]))).toBe(1)
  expect(await refs()).toEqual([])
  expect(await refs('only')).toEqual([row.ref])
  expect((await openRecommendation(editor, row.ref)).archived).toEqual({
    ...{ on: day(), by: editor.name, because: input.because },
  })
  expect(await codesOf(archive(editor, { ...input, ...receipt() }))).toEqual(['FAILED'])
  const draft = { ref: row.ref, version: 2, hasLooked: true }
  expect(await codesOf(publishDraft(lead, { ...draft, ...receipt() }))).toEqual(['FAILED'])
  await takeOutOfArchive(editor, { ref: row.ref, ...receipt() })
  expect(await refs()).toEqual([row.ref])
  expect((await openRecommendation(editor, row.ref)).archived).toBeNull()
  expect(await codesOf(takeOutOfArchive(editor, { ref: row.ref, ...receipt() }))).toEqual(['FAILED'])
})

const documentOf = (id: string) => db().document.findUniqueOrThrow({ where: { id } })

test('what the public reads is retracted first; then a lead archives it, and nobody is reminded of it', async () => {
  const row = await addRecommendation()
  const ask = await addAsk({ recommendationId: row.id })
  const { slug } = await db().addressee.findUniqueOrThrow({ where: { id: ask.addresseeId } })
  const counts = async () => [
    await countUnchecked(lead),
    (await asksTo(lead, { addressee: slug, isChecked: false, page: 1, size: 9 })).unchecked,
  ]
  const [before = 0] = await counts()
  const input = { ref: row.ref, because: 'It was no recommendation.' }
  await expect(archive(lead, { ...input, ...receipt() })).rejects.toThrow('Retract its page first')
  await retract(lead, { ref: row.ref, reason: 'It was no recommendation.', hasLooked: true, ...receipt() })
  await expect(archive(editor, { ...input, ...receipt() })).rejects.toThrow(Forbidden)
  await archive(lead, { ...input, ...receipt() })
  expect(await counts()).toEqual([before - 1, 0])
  expect((await dueAsks(lead)).lines).toEqual([])
  expect(await codesOf(publishAgain(lead, { ref: row.ref, ...receipt() }))).toEqual(['FAILED'])
})

test('a whole is archived after its parts, and its parts come back after it', async () => {
  const whole = await addRecommendation({ isDraft: true })
  const ref = await addPart(editor, await aPart(whole.ref))
  const because = 'Both were entered twice.'
  expect(await codesOf(archive(editor, { ref: whole.ref, because, ...receipt() }))).toEqual(['FAILED'])
  await archive(editor, { ref, because, ...receipt() })
  await archive(editor, { ref: whole.ref, because, ...receipt() })
  expect(await codesOf(takeOutOfArchive(editor, { ref, ...receipt() }))).toEqual(['FAILED'])
  expect(await codesOf(addPart(editor, await aPart(whole.ref)))).toEqual(['ARCHIVED'])
})

test.each([
  ['a viewer', actor('viewer')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
])('%s adds no part and no request, and archives nothing', async (_who, someone) => {
  const { whole, part } = await aWhole()
  const { slug: addressee } = await addAddressee()
  const input = await aPart(whole.ref)
  for (const attempt of [
    () => addPart(someone, input),
    () => addRequest(someone, { ref: part.ref, addressee, ...receipt() }),
    () => archive(someone, { ref: part.ref, because: 'No.', ...receipt() }),
    () => takeOutOfArchive(someone, { ref: part.ref, ...receipt() }),
  ]) {
    expect(await ledgerEntriesOf(attempt)).toBe(0)
    await expect(attempt()).rejects.toThrow(Forbidden)
  }
})
