import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'

let editor: PersonActor
let lead: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  lead = await addPerson('lead')
})
beforeEach(() => hold(10))

const hold = (takeBackMinutes: number) =>
  db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes } })

async function recorded(): Promise<{ askId: string; entryId: string }> {
  const { id: askId } = await addAsk()
  await record(editor, askId, { verb: 'recordProgress', effectiveOn: day(-9) }, { evidence: aLink() })
  const entry = await db().statusEntry.findFirstOrThrow({ where: { askId } })
  return { askId, entryId: entry.id }
}

test('its author takes an entry back while it is not public, and the status is what it was', async () => {
  const { askId, entryId } = await recorded()
  const taking = () => record(editor, askId, { verb: 'takeBack', entryId, reason: 'Wrong bill' })
  expect(await ledgerEntriesOf(taking)).toBe(1)
  expect(await db().ask.findUnique({ where: { id: askId } })).toMatchObject({
    implementation: 'NOT_ASSESSED',
    since: null,
    checkedOn: null,
    reviewOn: null,
  })
  const entries = await db().statusEntry.findMany({ where: { askId }, orderBy: { recordedAt: 'asc' } })
  expect(entries).toMatchObject([
    { id: entryId },
    { verb: 'takeBack', replacesId: entryId, isAnnulment: true },
  ])
})

test('what was taken back is never released', async () => {
  const { askId, entryId } = await recorded()
  await record(editor, askId, { verb: 'takeBack', entryId, reason: 'Wrong bill' })
  await hold(0)
  await db().outboxMessage.updateMany({ data: { dueAt: new Date(0) } })
  await releaseDue(A_JOB)
  expect(await db().entryRelease.count({ where: { entry: { askId } } })).toBe(0)
})

test('once public it can no longer be taken back', async () => {
  await hold(0)
  const { askId, entryId } = await recorded()
  await releaseDue(A_JOB)
  const taking = () => record(editor, askId, { verb: 'takeBack', entryId, reason: 'Too late' })
  expect(await codesOf(taking())).toEqual(['ALREADY_PUBLIC'])
  expect(await ledgerEntriesOf(taking)).toBe(0)
})

test('nobody else takes it back, not even a lead', async () => {
  const { askId, entryId } = await recorded()
  expect(await codesOf(record(lead, askId, { verb: 'takeBack', entryId, reason: 'No' }))).toEqual([
    'NOT_YOURS',
  ])
})

test('it takes a word why, and an entry that stands', async () => {
  const { askId, entryId } = await recorded()
  expect(await codesOf(record(editor, askId, { verb: 'takeBack', entryId }))).toEqual(['REASON_MISSING'])
  expect(await codesOf(record(editor, askId, { verb: 'takeBack', reason: 'x' }))).toEqual(['ENTRY_UNKNOWN'])
  await record(editor, askId, { verb: 'takeBack', entryId, reason: 'Wrong' })
  const again = record(editor, askId, { verb: 'takeBack', entryId, reason: 'Again' })
  expect(await codesOf(again)).toEqual(['ALREADY_REPLACED'])
})

test("another request's entry is unknown here", async () => {
  const [here, there] = [await recorded(), await recorded()]
  const taking = record(editor, here.askId, { verb: 'takeBack', entryId: there.entryId, reason: 'x' })
  expect(await codesOf(taking)).toEqual(['ENTRY_UNKNOWN'])
})
