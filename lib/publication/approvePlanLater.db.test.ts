import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approvePlanAs, mergeOf, plan, plannable, splitOf, standings } from '@/lib/testing/planned'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { codesOf, day, record } from '@/lib/testing/recorded'
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
/** Alone, or where the public has read it, by two. */
async function annulled(one: string, entryId: string): Promise<void> {
  if ((await annul(one, entryId)) === 'PROPOSED') await approveAs(verifier, await pendingOn(one))
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
  ).toContain('CARRIED_ON')
  // What changes nothing of what was carried over is recorded as ever.
  await record(editor, askId, { verb: 'recordDevelopment', effectiveOn: day(-5), sentence: 'A hearing.' })
  const there = await askOf(other.id)
  await annulled(there, await entryOf(there))
  expect(await standings(other.id)).toEqual(['NOT_ASSESSED UNVERIFIED'])
  await annulled(askId, claimed)
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
    const there = await askOf(part.id)
    await annulled(there, await entryOf(there))
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
  expect(await codesOf(record(editor, askId, { verb: 'reconfirm', effectiveOn: day() }))).toEqual([
    'GOES_ON_ELSEWHERE',
  ])
})
