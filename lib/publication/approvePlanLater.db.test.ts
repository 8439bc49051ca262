import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { openProposal } from '@/lib/proposals/queries/open'
import { retractable } from '@/lib/publication/retracted'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { publicBody, releaseNow } from '@/lib/testing/publication'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approvePlanAs, mergeOf, plan, plannable, splitOf, standings } from '@/lib/testing/planned'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import type { Request } from '@/lib/workflow/request'
import { verifyFolds } from '@/lib/verification/folds'

let editor: PersonActor
let verifier: PersonActor
let lead: PersonActor
let id: string
let askId: string
beforeEach(async () => {
  ;({ editor, verifier, lead, id, askId } = await plannable())
})

const why = { wrong: 'The act was never in force.', publicSentence: 'The act was never in force.' }
const annul = (one: string, entryId: string) =>
  record(editor, one, { verb: 'correct', entryId, ...why, replacement: null })
/** Where the public has read it, by two. */
async function decided(one: string, outcome: Promise<unknown>): Promise<void> {
  if ((await outcome) === 'PROPOSED') await approveAs(verifier, await pendingOn(one))
}
const nothingFound = { verb: 'recordNoAction', effectiveOn: day(), searched: 'The register.' } as const
/** What came here is put right: nothing was found. */
async function putRight(one: string): Promise<void> {
  const entryId = await entryOf(one)
  const correct = (replacement: Request['replacement'], entry = entryId) =>
    record(editor, one, { verb: 'correct', entryId: entry, ...why, replacement })
  for (const replacement of [
    null,
    { ...nothingFound, verb: 'recordDevelopment' as const, sentence: 'News.' },
  ])
    expect(await codesOf(correct(replacement))).toEqual(['CARRIED_HERE'])
  await decided(one, correct(nothingFound))
  const { id: mended } = await db().statusEntry.findFirstOrThrow({ where: { replacesId: entryId } })
  // Nor is it lost in two steps.
  expect(await codesOf(correct(null, mended))).toEqual(['CARRIED_HERE'])
}
const entryOf = async (one: string) =>
  (await db().statusEntry.findFirstOrThrow({ where: { askId: one }, orderBy: { recordedAt: 'asc' } })).id
const askOf = async (recommendationId: string) =>
  (await db().ask.findFirstOrThrow({ where: { recommendationId } })).id

test('what stands elsewhere on what stood here is not corrected here before it is corrected there', async () => {
  await approveAs(verifier, await claim(editor, askId))
  const claimed = await entryOf(askId)
  const other = await addRecommendation()
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await codesOf(annul(askId, claimed))).toEqual(['CARRIED_ON'])
  expect(
    await codesOf(record(editor, askId, { verb: 'dispute', effectiveOn: day(-1), reason: 'Is it so?' })),
  ).toContain('GOES_ON_ELSEWHERE')
  // What changes nothing of what was carried over is recorded as ever.
  await record(editor, askId, { verb: 'recordDevelopment', effectiveOn: day(-5), sentence: 'A hearing.' })
  const there = await askOf(other.id)
  await putRight(there)
  expect(await standings(other.id)).toEqual(['NO_ACTION UNVERIFIED'])
  await decided(askId, annul(askId, claimed))
  expect(await standings(id)).toEqual(['SUPERSEDED UNVERIFIED'])
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('of a split, every part that stands on it is corrected first', async () => {
  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-9), searched: 'The register.' })
  const looked = await entryOf(askId)
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  const parts = await db().recommendation.findMany({ where: { parentId: id } })
  for (const part of parts) {
    expect(await codesOf(annul(askId, looked))).toEqual(['CARRIED_ON'])
    await putRight(await askOf(part.id))
  }
  expect(await annul(askId, looked)).toBeDefined()
})

test('where the other keeps a history of its own nothing stands on this one, and it is corrected as ever', async () => {
  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-9), searched: 'The register.' })
  const looked = await entryOf(askId)
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const other = await addRecommendation()
  const own = await addAsk({ recommendationId: other.id, addresseeId })
  await record(editor, own.id, { verb: 'recordNoAction', effectiveOn: day(-3), searched: 'The register.' })
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await annul(askId, looked)).toBeDefined()
  const answer = {
    verb: 'recordResponse',
    response: 'ACCEPTED',
    words: 'We will.',
    effectiveOn: day(-5),
  } as const
  for (const more of [{ verb: 'reconfirm', effectiveOn: day() } as const, answer])
    expect(await codesOf(record(editor, askId, more))).toContain('GOES_ON_ELSEWHERE')
})

test('a merge leaves nobody’s with whoever looked after what goes into it, and brings its demands along', async () => {
  await db().recommendation.update({ where: { id }, data: { ownerId: editor.id } })
  const slug = `causes-${id}`
  await db().demand.create({
    data: { slug, title: 'Causes', statement: 'Address causes.', recommendations: { connect: { id } } },
  })
  const other = await addRecommendation()
  const proposalId = await plan(editor, await mergeOf(id, other.id))
  const { besides } = (await openProposal(lead, proposalId)).plan ?? {}
  expect(besides).toEqual([
    `${editor.name} looks after ${other.ref} then, which is nobody’s now.`,
    expect.stringContaining('belongs to the demand “Causes”'),
  ])
  expect(await ledgerEntriesOf(() => approvePlanAs(lead, proposalId))).toBe(1)
  const into = await db().recommendation.findUniqueOrThrow({
    where: { id: other.id },
    include: { demands: true },
  })
  expect([into.ownerId, into.demands.map((one) => one.slug), into.version]).toEqual([editor.id, [slug], 2])
  expect(await db().wording.count({ where: { key: other.id } })).toBe(1)
  const keys = (await db().outboxMessage.findMany()).map(({ key }) => key)
  expect(keys).toEqual(expect.arrayContaining([`demand/${slug}`, `recommendation/${other.ref}`]))
})

test('whose it is stays so, and what is in the demand already is not said twice', async () => {
  await db().recommendation.update({ where: { id }, data: { ownerId: editor.id } })
  const other = await addRecommendation({ ownerId: verifier.id })
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  const into = await db().recommendation.findUniqueOrThrow({ where: { id: other.id } })
  expect([into.ownerId, into.version]).toEqual([verifier.id, 1])
})

test('through a chain it is corrected from its end: what was carried on, on what stands there', async () => {
  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-9), searched: 'The register.' })
  const looked = await entryOf(askId)
  const other = await addRecommendation()
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  const there = await askOf(other.id)
  await approvePlanAs(lead, await plan(editor, await splitOf(other.id)))
  expect(await codesOf(annul(there, await entryOf(there)))).toEqual(['CARRIED_ON'])
  for (const part of await db().recommendation.findMany({ where: { parentId: other.id } })) {
    expect(await codesOf(annul(askId, looked))).toEqual(['CARRIED_ON'])
    await putRight(await askOf(part.id))
  }
  await decided(askId, annul(askId, looked))
  // What has left holds nothing that is not held further on.
  await decided(there, annul(there, await entryOf(there)))
})

test('before a page is retracted it is said what was carried over into it, and is then counted nowhere', async () => {
  const { ref } = await db().recommendation.findUniqueOrThrow({ where: { id } })
  const other = await addRecommendation()
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await retractable(lead, other.ref)).toMatchObject({ leadingHere: [ref] })
  expect(await retractable(lead, ref)).toMatchObject({ leadingHere: [] })
})

test('what takes a place says whose, on the desk and in public; a part says nothing of its whole', async () => {
  const { ref } = await db().recommendation.findUniqueOrThrow({ where: { id } })
  const other = await addRecommendation()
  const own = await addAsk({
    recommendationId: other.id,
    addresseeId: (await db().ask.findUniqueOrThrow({ where: { id: askId } })).addresseeId,
  })
  await record(editor, own.id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'The register.' })
  await releaseNow(ref, other.ref)
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  await releaseNow()
  expect((await openRecommendation(lead, other.ref)).standsFor).toEqual([ref])
  expect(await publicBody(other.ref)).toMatchObject({ standsFor: [ref] })
  await approvePlanAs(lead, await plan(editor, await splitOf(other.id)))
  await releaseNow()
  expect((await openRecommendation(lead, `${other.ref}a`)).standsFor).toEqual([])
  expect(await publicBody(`${other.ref}a`)).toMatchObject({ standsFor: [] })
})

test('while everything is held, no page says whose place it takes before a lead lets out that it does', async () => {
  const { ref } = await db().recommendation.findUniqueOrThrow({ where: { id } })
  const other = await addRecommendation()
  await addAsk({ recommendationId: other.id })
  await releaseNow(ref, other.ref)
  const hold = (holdsEverything: boolean) =>
    db().organisation.update({ where: { id: 1 }, data: { holdsEverything } })
  await hold(true)
  try {
    await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
    await releaseNow(ref, other.ref)
    expect(await publicBody(other.ref)).toMatchObject({ standsFor: [] })
    expect(await publicBody(ref)).toMatchObject({ replacedBy: [] })
  } finally {
    await hold(false)
  }
  await releaseNow(ref)
  expect(await publicBody(other.ref)).toMatchObject({ standsFor: [ref] })
})

test('a demand goes along from a part, whose whole is in it', async () => {
  const slug = `whole-${id}`
  const recommendations = { connect: { id } }
  await db().demand.create({ data: { slug, title: 'Whole', statement: 'All of it.', recommendations } })
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  const part = await db().recommendation.findFirstOrThrow({ where: { parentId: id } })
  const other = await addRecommendation()
  await approvePlanAs(lead, await plan(editor, await mergeOf(part.id, other.id)))
  expect(await db().demand.count({ where: { slug, recommendations: { some: { id: other.id } } } })).toBe(1)
})
