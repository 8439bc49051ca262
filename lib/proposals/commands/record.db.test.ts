import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, A_JOB, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { recordInput } from '@/lib/asks/schema'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

const stateOf = (id: string) => db().ask.findUniqueOrThrow({ where: { id } })
const entriesOf = (askId: string) =>
  db().statusEntry.findMany({ where: { askId }, include: { evidence: true } })

test('an entry keeps what was said, its two clocks, its evidence and its author', async () => {
  const { id } = await addAsk()
  const sentence = 'Bill introduced and referred.'
  const request = { verb: 'recordProgress', effectiveOn: day(-30), sentence } as const
  await record(editor, id, request, { evidence: aLink() })
  const [entry] = await entriesOf(id)
  expect(entry).toMatchObject({
    verb: 'recordProgress',
    implementation: 'IN_PROGRESS',
    verification: 'UNVERIFIED',
    effectiveOn: new Date(day(-30)),
    checkedOn: new Date(day()),
    said: { sentence },
    authorId: editor.id,
    deciderId: null,
  })
  expect(entry?.evidence).toHaveLength(1)
  expect(await stateOf(id)).toMatchObject({
    implementation: 'IN_PROGRESS',
    since: new Date(day(-30)),
    checkedOn: new Date(day()),
    reviewOn: new Date(day(90)),
    version: 2,
  })
})

test('the ledger names who recorded what on which request, with its evidence', async () => {
  const { id } = await addAsk()
  const request = { verb: 'recordCommitment', effectiveOn: day(-3) } as const
  const count = await ledgerEntriesOf(() => record(editor, id, request, { evidence: aLink({ tier: 3 }) }))
  expect(count).toBe(1)
  const last = await db().ledgerEntry.findFirstOrThrow({
    orderBy: { sequence: 'desc' },
    include: { content: true },
  })
  expect(last).toMatchObject({
    actor: `person/${editor.id}`,
    event: 'status.recordCommitment',
    subject: `ask/${id}`,
  })
  expect(last.content?.content).toContain('https://example.org/')
})

test.each([
  ['a viewer', actor('viewer')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['an auditor', actor('auditor')],
  ['a job', A_JOB],
  ['the public', THE_PUBLIC],
])('%s does not record what happened', async (_who, someone) => {
  const { id } = await addAsk()
  const sending = () => record(someone, id, { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'So' })
  expect(await ledgerEntriesOf(sending)).toBe(0)
  await expect(sending()).rejects.toThrow(Forbidden)
  expect(await entriesOf(id)).toEqual([])
})

test('a request that does not exist is not found', async () => {
  const request = { verb: 'reconfirm', effectiveOn: day() } as const
  await expect(record(editor, randomUUID(), request, { version: 1 })).rejects.toThrow(NotFound)
})

test('a stale version is a conflict, and nothing of it stays, not even its evidence', async () => {
  const { id } = await addAsk()
  await record(editor, id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Congress.gov' })
  const evidence = await db().evidence.count()
  const late = () =>
    record(editor, id, { verb: 'recordProgress', effectiveOn: day() }, { version: 1, evidence: aLink() })
  await expect(late()).rejects.toThrow(Conflict)
  expect(await ledgerEntriesOf(late)).toBe(0)
  expect(await entriesOf(id)).toHaveLength(1)
  expect(await db().evidence.count()).toBe(evidence)
})

test('of two who record at once on the same version, one is told', async () => {
  const { id } = await addAsk()
  const send = (sentence: string) =>
    record(editor, id, { verb: 'recordDevelopment', effectiveOn: day(), sentence }, { version: 1 })
  const outcomes = await Promise.allSettled([send('One'), send('Two')])
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  expect(await entriesOf(id)).toHaveLength(1)
})

test('the same receipt twice makes one entry, and the second sender sees no error', async () => {
  const { id } = await addAsk()
  const receipt = randomUUID()
  const send = () =>
    record(
      editor,
      id,
      { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'Once' },
      { receipt, version: 1 },
    )
  expect(await ledgerEntriesOf(async () => [await send(), await send()])).toBe(1)
  expect(await entriesOf(id)).toHaveLength(1)
})

test('a date after today is refused with a sentence at its field', async () => {
  const { id } = await addAsk()
  const sending = () =>
    record(editor, id, { verb: 'recordDevelopment', effectiveOn: day(2), sentence: 'Soon' })
  await expect(sending()).rejects.toThrow('The date is after today. Record it once it has happened.')
  expect(await codesOf(sending())).toEqual(['DATE_AFTER_TODAY'])
  expect(await entriesOf(id)).toEqual([])
})

test('everything that is missing is said at once', async () => {
  const { id } = await addAsk()
  expect(await codesOf(record(editor, id, { verb: 'recordLapse' }))).toEqual([
    'DATE_MISSING',
    'WRONG_STATE',
    'LAPSE_MISSING',
    'EVIDENCE_MISSING',
  ])
})

test('evidence too weak is refused, and is not kept either', async () => {
  const { id } = await addAsk()
  const sending = record(
    editor,
    id,
    { verb: 'recordProgress', effectiveOn: day(-1) },
    { evidence: aLink({ tier: 3 }) },
  )
  expect(await codesOf(sending)).toEqual(['EVIDENCE_TOO_WEAK'])
  expect(await db().askEvidence.count({ where: { askId: id } })).toBe(0)
})

test("another request's evidence cannot be cited", async () => {
  const [here, there] = [await addAsk(), await addAsk()]
  await record(editor, there.id, { verb: 'recordProgress', effectiveOn: day(-9) }, { evidence: aLink() })
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId: there.id } })
  const citing = { verb: 'recordProgress' as const, effectiveOn: day(-9), evidenceIds: [evidenceId] }
  expect(await codesOf(record(editor, here.id, citing))).toContain('EVIDENCE_UNKNOWN')
})

test('an unknown key, a missing version and an empty one do not get as far as the command', () => {
  const whole = { askId: randomUUID(), version: '3', receipt: randomUUID(), request: { verb: 'reconfirm' } }
  expect(recordInput.safeParse(whole).success).toBe(true)
  for (const wrong of [
    { ...whole, colour: 'red' },
    { ...whole, request: { ...whole.request, isAdmin: true } },
    { ...whole, version: undefined },
    { ...whole, version: '' },
  ])
    expect(recordInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false)
})
