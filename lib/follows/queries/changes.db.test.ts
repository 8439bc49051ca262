import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { assign } from '@/lib/assignments/commands'
import { comment } from '@/lib/comments/commands'
import { db } from '@/lib/core/db'
import { returnProposal } from '@/lib/proposals/commands/returnProposal'
import { addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { day, record } from '@/lib/testing/recorded'
import { follow } from '../commands'
import { changesFollowed } from './changes'

let editor: PersonActor
let verifier: PersonActor
let lead: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  lead = await addPerson('lead')
})

/** A recommendation with one request, which somebody follows. */
async function followedBy(someone: PersonActor, given: Parameters<typeof addRecommendation>[0] = {}) {
  const { id, ref } = await addRecommendation(given)
  const { id: askId } = await addAsk({ recommendationId: id })
  await follow(someone, { ref, receipt: randomUUID() })
  return { id, ref, askId }
}
const note = (who: PersonActor, ref: string) => comment(who, { ref, receipt: randomUUID(), body: 'Look.' })
const kinds = async (someone: PersonActor) => (await changesFollowed(someone)).map(({ what }) => what)

test('each change of others comes as the last of its recommendation, with how many came before it', async () => {
  const me = await addPerson('viewer')
  const { id, ref, askId } = await followedBy(me)
  const newest = async () => (await changesFollowed(me))[0]
  expect(await newest()).toBeUndefined()

  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-3), searched: 'Congress.gov' })
  expect(await newest()).toMatchObject({
    ...{ ref, by: editor.name, on: day(), more: 0, isOwn: false },
    what: { kind: 'ENTRY', verb: 'recordNoAction', implementation: 'NO_ACTION', isDecided: false },
  })
  await note(lead, ref)
  expect(await newest()).toMatchObject({ by: lead.name, more: 1, what: { kind: 'NOTE' } })
  const give = { ref, receipt: randomUUID(), version: 1, owner: editor.id, effectiveOn: day() }
  await assign(lead, give)
  expect((await newest())?.what).toEqual({ kind: 'ASSIGNED', duty: 'OWNER', person: editor.name })
  await db().wording.create({
    data: {
      noun: 'RECOMMENDATION',
      key: id,
      version: 1,
      said: {},
      authorId: lead.id,
      recordedAt: new Date(),
    },
  })
  expect(await newest()).toMatchObject({ more: 3, what: { kind: 'REWORDED' } })
  const first = await claim(editor, askId)
  expect((await newest())?.what).toEqual({ kind: 'PROPOSED', verb: 'claimImplemented', plan: null })
  await returnProposal(verifier, { proposalId: first, receipt: randomUUID(), reason: 'A draft.' })
  expect(await newest()).toMatchObject({ by: verifier.name, what: { kind: 'RETURNED' } })
  await approveAs(verifier, await claim(editor, askId))
  expect(await newest()).toMatchObject({
    by: verifier.name,
    what: { kind: 'ENTRY', implementation: 'IMPLEMENTED', isDecided: true },
  })
  expect(await changesFollowed(me)).toHaveLength(1)
})

test('what one did oneself, and what was taken back, is none', async () => {
  const someone = await addPerson('editor')
  const { ref, askId } = await followedBy(someone)
  await note(someone, ref)
  expect(await kinds(someone)).toEqual([])
  await record(lead, askId, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Congress.gov' })
  const { id: entryId } = await db().statusEntry.findFirstOrThrow({ where: { askId } })
  expect(await kinds(someone)).toMatchObject([{ verb: 'recordNoAction' }])
  await record(lead, askId, { verb: 'takeBack', entryId, reason: 'The wrong one' })
  expect(await kinds(someone)).toEqual([])
})

test('of one’s own proposal the decision of another comes', async () => {
  const someone = await addPerson('editor')
  const { askId } = await followedBy(someone)
  const proposalId = await claim(someone, askId)
  expect(await kinds(someone)).toEqual([])
  await approveAs(verifier, proposalId)
  expect(await changesFollowed(someone)).toMatchObject([{ by: verifier.name, what: { isDecided: true } }])
})

test('what one looks after comes without being followed, and of a whole its parts; an archived one never', async () => {
  const someone = await addPerson('editor')
  const own = await addRecommendation({ deputyId: someone.id })
  const whole = await followedBy(someone)
  const part = await addRecommendation({ parentId: whole.id })
  const archived = await followedBy(someone, { archivedBecause: 'Over.' })
  const strange = await addRecommendation()
  for (const { ref } of [own, part, archived, strange]) await note(lead, ref)
  expect((await changesFollowed(someone)).map(({ ref, isOwn }) => [ref, isOwn])).toEqual([
    [part.ref, false],
    [own.ref, true],
  ])
})

test('what was handed to oneself is told elsewhere, and what was handed to another is a change', async () => {
  const someone = await addPerson('editor')
  const { ref } = await followedBy(someone)
  const given = { ref, effectiveOn: day(), owner: someone.id }
  await assign(lead, { ...given, receipt: randomUUID(), version: 1 })
  expect(await kinds(someone)).toEqual([])
  await assign(lead, { ...given, receipt: randomUUID(), version: 2, owner: editor.id })
  expect(await kinds(someone)).toMatchObject([{ kind: 'ASSIGNED', person: editor.name }])
})

test('the newest of the last thirty days come, a few of them', async () => {
  const someone = await addPerson('viewer')
  const refs: string[] = []
  for (let n = 0; n < 7; n += 1) refs.unshift((await followedBy(someone)).ref)
  const { id: recommendationId, ref: old } = await followedBy(someone)
  const recordedAt = new Date(Date.now() - 32 * 86_400_000)
  await db().comment.create({ data: { recommendationId, body: 'Old', authorId: lead.id, recordedAt } })
  for (const ref of refs.toReversed()) await note(lead, ref)
  const all = (await changesFollowed(someone, 20)).map(({ ref }) => ref)
  expect(all).toEqual(refs)
  expect(all).not.toContain(old)
  expect((await changesFollowed(someone)).map(({ ref }) => ref)).toEqual(refs.slice(0, 5))
})

test('the public and who has no role see none of it', async () => {
  const { ref, id: recommendationId } = await followedBy(await addPerson('viewer'))
  await note(lead, ref)
  const nobody = await addPerson()
  const createdAt = new Date()
  await db().follow.create({ data: { personId: nobody.id, recommendationId, createdAt } })
  for (const one of [THE_PUBLIC, nobody]) expect(await changesFollowed(one)).toEqual([])
})
