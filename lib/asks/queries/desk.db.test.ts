import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, record } from '@/lib/testing/recorded'
import { overdueAsks, recentEntries, uncheckedAsks } from './desk'
import { openAsks } from './open'

let editor: PersonActor
let mine: { askId: string; ref: string }
let other: { askId: string; ref: string }

beforeAll(async () => {
  editor = await addPerson('editor')
  other = await checked({}, 30)
  mine = await checked({ ownerId: editor.id }, 10)
  await addAsk()
  const draft = await addRecommendation({ isDraft: true })
  await addAsk({ recommendationId: draft.id })
})

/** A request that was to be looked at again so many days ago. */
async function checked(given: Parameters<typeof addRecommendation>[0], overdueBy: number) {
  const { id, ref } = await addRecommendation(given)
  const { id: askId } = await addAsk({ recommendationId: id })
  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-200), searched: 'Congress.gov' })
  await db().ask.update({ where: { id: askId }, data: { reviewOn: new Date(day(-overdueBy)) } })
  return { askId, ref }
}

test('what is overdue comes with one’s own first, then the longest overdue', async () => {
  const { lines, total, mine: own } = await overdueAsks(editor)
  expect(lines.map(({ ref, isMine }) => [ref, isMine])).toEqual([
    [mine.ref, true],
    [other.ref, false],
  ])
  expect([total, own]).toEqual([2, 1])
  expect((await overdueAsks(editor, 1)).lines.map(({ ref }) => ref)).toEqual([mine.ref])
})

test('what nobody has checked is counted without drafts', async () => {
  expect(await uncheckedAsks(editor)).toMatchObject({ total: 1, of: 3, mine: 0, lines: [{ isMine: false }] })
})

test('what was recorded last says who, and when the public reads it; what was taken back is gone', async () => {
  const sentence = 'The wrong one'
  await record(editor, other.askId, { verb: 'recordDevelopment', effectiveOn: day(), sentence })
  const [newest] = await recentEntries(editor)
  expect(newest).toMatchObject({
    verb: 'recordDevelopment',
    author: editor.name,
    isMine: true,
    publicity: { kind: 'WAITING' },
  })
  await record(editor, other.askId, { verb: 'takeBack', entryId: newest?.id, reason: 'Wrong bill' })
  expect((await recentEntries(editor)).map(({ id }) => id)).not.toContain(newest?.id)
  const [ask] = await openAsks(editor, other.ref)
  const struck = ask?.moments.find(({ entry }) => entry.id === newest?.id)
  expect(struck?.entry).toMatchObject({
    takenBackBecause: 'Wrong bill',
    canTakeBack: false,
    publicity: { kind: 'INSIDE', why: 'TAKEN_BACK' },
  })
  expect(ask?.moments.map(({ entry }) => entry.verb)).toEqual(['recordNoAction', 'recordDevelopment'])
})

test('an entry is one’s own to take back, and nobody else’s', async () => {
  const canTakeBack = async (someone: PersonActor) =>
    (await openAsks(someone, mine.ref))[0]?.moments.map(({ entry }) => entry.canTakeBack)
  expect(await canTakeBack(editor)).toEqual([true])
  expect(await canTakeBack(await addPerson('lead'))).toEqual([false])
})

test('sealed evidence is shown to those who may read it, and to no viewer', async () => {
  const evidence = aLink({ visibility: 'SEALED', title: 'Sealed' })
  await attachEvidence(editor, { askId: mine.askId, receipt: crypto.randomUUID(), evidence })
  const titles = async (someone: PersonActor) =>
    (await openAsks(someone, mine.ref))[0]?.evidence.map(({ title }) => title)
  expect(await titles(editor)).toEqual(['Sealed'])
  expect(await titles(await addPerson('viewer'))).toEqual([])
  expect(await titles(await addPerson('admin'))).toEqual([])
  expect(await titles(await addPerson('auditor'))).toEqual(['Sealed'])
})

test('the public and a person without a role find nothing on the desk', async () => {
  for (const someone of [THE_PUBLIC, actor()]) {
    expect(await overdueAsks(someone)).toEqual({ lines: [], total: 0, mine: 0 })
    expect(await uncheckedAsks(someone)).toEqual({ lines: [], total: 0, mine: 0, of: 0 })
    expect(await recentEntries(someone)).toEqual([])
    expect(await openAsks(someone, mine.ref)).toEqual([])
  }
})
