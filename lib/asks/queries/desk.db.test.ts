import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, record } from '@/lib/testing/recorded'
import { countUnchecked, dueAsks } from './desk'
import { hasRecorded } from './hasRecorded'
import { openAsks } from './open'
import { justRecorded } from './undoable'

let editor: PersonActor
let due: Record<'mine' | 'deputy' | 'longest' | 'soon' | 'mineSoon', { askId: string; ref: string }>

beforeAll(async () => {
  editor = await addPerson('editor')
  due = {
    longest: await checked({}, -30),
    mine: await checked({ ownerId: editor.id }, -10),
    deputy: await checked({ deputyId: editor.id }, -3),
    soon: await checked({}, 2),
    mineSoon: await checked({ ownerId: editor.id }, 14),
  }
  await checked({}, 15)
  await checked({ isDraft: true }, -40)
  await checked({ archivedBecause: 'The programme has ended.' }, -40)
  const doubted = await checked({}, -40)
  await db().ask.update({ where: { id: doubted.askId }, data: { verification: 'DISPUTED' } })
  await addAsk()
  await addAsk({ recommendationId: (await addRecommendation({ isDraft: true })).id })
  await addAsk({ recommendationId: (await addRecommendation({ archivedBecause: 'Over.' })).id })
})

/** A request that was looked at, and is to be looked at again in so many days. */
async function checked(given: Parameters<typeof addRecommendation>[0], days: number) {
  const { id, ref } = await addRecommendation(given)
  const { id: askId } = await addAsk({ recommendationId: id })
  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-20), searched: 'Congress.gov' })
  await db().ask.update({ where: { id: askId }, data: { reviewOn: new Date(day(days)) } })
  return { askId, ref }
}

test('of one’s own what is overdue comes before what is due within two weeks, by its day; others’ stands apart', async () => {
  const { lines, overdue, soon, others } = await dueAsks(editor, 10)
  expect(lines.map(({ ref, isOverdue, whose }) => [ref, isOverdue, whose])).toEqual([
    [due.mine.ref, true, 'mine'],
    [due.deputy.ref, true, 'mine'],
    [due.mineSoon.ref, false, 'mine'],
  ])
  expect([overdue, soon]).toEqual([
    { mine: 2, nobodys: 0 },
    { mine: 1, nobodys: 0 },
  ])
  expect(others).toMatchObject({
    overdue: 1,
    lines: [{ ref: due.longest.ref, whose: 'others', owner: null }],
  })
})

test('what is nobody’s comes to whoever can give it to somebody, and what others hold with their names', async () => {
  const lead = await addPerson('lead')
  const { lines, overdue, soon, others } = await dueAsks(lead, 10)
  expect(lines.map(({ ref, isOverdue, whose }) => [ref, isOverdue, whose])).toEqual([
    [due.longest.ref, true, 'nobodys'],
    [due.deputy.ref, true, 'nobodys'],
    [due.soon.ref, false, 'nobodys'],
  ])
  expect([overdue, soon]).toEqual([
    { mine: 0, nobodys: 2 },
    { mine: 0, nobodys: 1 },
  ])
  expect(others).toMatchObject({ overdue: 1, lines: [{ ref: due.mine.ref, owner: editor.name }] })
})

test('a few are shown, and all are counted; drafts, the archived and what is in doubt are neither', async () => {
  const { lines, overdue } = await dueAsks(editor, 1)
  expect(lines.map(({ ref }) => ref)).toEqual([due.mine.ref])
  expect(overdue.mine).toBe(2)
})

test('what nobody has looked at for too long, or has not moved, says so', async () => {
  const { id } = await db().ask.findUniqueOrThrow({ where: { id: due.longest.askId } })
  const mark = (data: { staleOn: Date | null; stalledOn: Date | null }) =>
    db().ask.update({ where: { id }, data })
  const marks = async () => {
    const line = (await dueAsks(editor, 10)).others.lines.find(({ askId }) => askId === id)
    return [line?.isStale, line?.isStalled]
  }
  await mark({ staleOn: new Date(day(0)), stalledOn: new Date(day(1)) })
  expect(await marks()).toEqual([true, false])
  await mark({ staleOn: null, stalledOn: new Date(day(-1)) })
  expect(await marks()).toEqual([false, true])
})

test('what nobody has checked is counted without drafts and the archived', async () => {
  expect(await countUnchecked(editor)).toBe(1)
})

test('a look just recorded can be undone by whoever recorded it, until the public has read it', async () => {
  const { askId, ref } = due.soon
  await record(editor, askId, { verb: 'reconfirm', effectiveOn: day() })
  const one = await justRecorded(editor, askId)
  const { version } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  expect(one).toMatchObject({ askId, ref, version, look: { canUndo: true } })
  expect(await justRecorded(await addPerson('lead'), askId)).toMatchObject({ ref, look: null })
  const wait = (takeBackMinutes: number) =>
    db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes } })
  await wait(0)
  expect(await justRecorded(editor, askId)).toMatchObject({ look: { canUndo: false } })
  await wait(10)
  await db().entryRelease.create({
    data: { entryId: one?.look?.entryId ?? '', release: 1, releasedAt: new Date() },
  })
  expect(await justRecorded(editor, askId)).toMatchObject({ look: { canUndo: false } })
  for (const nothing of [undefined, 'x', crypto.randomUUID()])
    expect(await justRecorded(editor, nothing)).toBeNull()
  expect(await justRecorded(THE_PUBLIC, askId)).toBeNull()
})

test('who has recorded something is no longer new here', async () => {
  expect(await hasRecorded(editor)).toBe(true)
  expect(await hasRecorded(await addPerson('editor'))).toBe(false)
})

test('what was taken back is struck through in the history, and said why', async () => {
  const { askId, ref } = due.longest
  const sentence = 'The wrong one'
  await record(editor, askId, { verb: 'recordDevelopment', effectiveOn: day(), sentence })
  const newest = await db().statusEntry.findFirstOrThrow({
    where: { askId },
    orderBy: { recordedAt: 'desc' },
  })
  await record(editor, askId, { verb: 'takeBack', entryId: newest.id, reason: 'Wrong bill' })
  const [ask] = await openAsks(editor, ref)
  const struck = ask?.moments.find(({ entry }) => entry.id === newest.id)
  expect(struck?.entry).toMatchObject({
    takenBackBecause: 'Wrong bill',
    canTakeBack: false,
    publicity: { kind: 'INSIDE', why: 'TAKEN_BACK' },
  })
  expect(ask?.moments.map(({ entry }) => entry.verb)).toEqual(['recordNoAction', 'recordDevelopment'])
})

test('an entry is one’s own to take back, and nobody else’s', async () => {
  const canTakeBack = async (someone: PersonActor) =>
    (await openAsks(someone, due.mine.ref))[0]?.moments.map(({ entry }) => entry.canTakeBack)
  expect(await canTakeBack(editor)).toEqual([true])
  expect(await canTakeBack(await addPerson('lead'))).toEqual([false])
})

test('sealed evidence is shown to those who may read it, and to no viewer', async () => {
  const evidence = aLink({ visibility: 'SEALED', title: 'Sealed' })
  await attachEvidence(editor, { askId: due.mine.askId, receipt: crypto.randomUUID(), evidence })
  const titles = async (someone: PersonActor) =>
    (await openAsks(someone, due.mine.ref))[0]?.evidence.map(({ title }) => title)
  expect(await titles(editor)).toEqual(['Sealed'])
  expect(await titles(await addPerson('viewer'))).toEqual([])
  expect(await titles(await addPerson('admin'))).toEqual([])
  expect(await titles(await addPerson('auditor'))).toEqual(['Sealed'])
})

test('every one of our staff finds what is due, none of it their own; the public and who has no role nothing', async () => {
  const { overdue, others } = await dueAsks(editor)
  expect(overdue.mine).toBeGreaterThan(0)
  for (const role of ['viewer', 'auditor'] as const) {
    const theirs = await dueAsks(actor(role))
    expect(theirs.overdue).toEqual({ mine: 0, nobodys: 0 })
    expect(theirs.others.overdue).toBe(overdue.mine + others.overdue)
  }
  for (const someone of [THE_PUBLIC, actor()]) {
    const nothing = await dueAsks(someone)
    expect([nothing.lines, nothing.others]).toEqual([[], { lines: [], overdue: 0 }])
    expect(nothing.overdue).toEqual({ mine: 0, nobodys: 0 })
    expect(await countUnchecked(someone)).toBe(0)
    expect(await openAsks(someone, due.mine.ref)).toEqual([])
  }
})
