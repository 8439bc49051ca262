import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { aCall, aLetter, twoAsks } from '@/lib/testing/contacts'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { awaitable } from '../queries/awaiting'
import { contactsWith } from '../queries/lines'
import type { AwaitInput, ContactInput } from '../schema'
import { awaitLater } from './awaitLater'
import { correctContact } from './correct'
import { recordContact } from './record'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

/** A letter of ten days ago that nobody said to wait for, and the act that says so for all of its requests. */
async function keptLetter(given: Partial<ContactInput> = {}) {
  const { askIds, slug, refs } = await twoAsks()
  const letter = await aLetter(editor, askIds, { isAwaited: false, happenedOn: day(-10), ...given })
  await recordContact(editor, letter)
  const [{ id: contactId = '' } = {}] = (await contactsWith(editor, slug)).lines
  const input: AwaitInput = { contactId, receipt: randomUUID(), asks: letter.asks }
  return { askIds, slug, refs, letter, input }
}

const responsesOf = async (askIds: readonly string[]) =>
  (await db().ask.findMany({ where: { id: { in: [...askIds] } } })).map(({ response }) => response)

test('has its requests wait since the day it was sent, by the proof that it has, in one entry of the ledger', async () => {
  const { askIds, slug, input } = await keptLetter()
  expect((await contactsWith(editor, slug)).lines).toMatchObject([{ canAwait: true, isWaiting: false }])
  expect(await ledgerEntriesOf(() => awaitLater(editor, input))).toBe(1)
  expect(await ledgerEntriesOf(() => awaitLater(editor, input))).toBe(0)
  expect(await responsesOf(askIds)).toEqual(['AWAITED', 'AWAITED'])
  const { evidenceId } = await db().contact.findUniqueOrThrow({ where: { id: input.contactId } })
  for (const askId of askIds)
    expect(await db().statusEntry.findMany({ where: { askId }, include: { evidence: true } })).toMatchObject([
      { response: 'AWAITED', effectiveOn: new Date(day(-10)), evidence: [{ evidenceId }] },
    ])
  expect((await contactsWith(editor, slug)).lines).toMatchObject([{ canAwait: false, isWaiting: true }])
})

test('takes only those that are ticked, and what can still be ticked is offered', async () => {
  const { askIds, refs, input } = await keptLetter()
  await awaitLater(editor, { ...input, asks: input.asks.slice(0, 1) })
  expect((await responsesOf(askIds)).sort()).toEqual(['AWAITED', 'NOT_SENT'])
  const { asks, evidenceId, proofs } = await awaitable(editor, input.contactId)
  expect([asks.length, evidenceId !== null, proofs]).toEqual([1, true, []])
  expect(refs).toContain(asks[0]?.ref)
  await expect(awaitable(THE_PUBLIC, input.contactId)).rejects.toThrow(NotFound)
})

test('without a proof is refused at each request; a link given now, or evidence that we have, will do', async () => {
  const { askIds, input } = await keptLetter({ url: undefined })
  expect(await ledgerEntriesOf(() => awaitLater(editor, input))).toBe(0)
  expect(await codesOf(awaitLater(editor, input))).toEqual(askIds.map(() => 'PROOF_OF_SENDING_MISSING'))
  const url = `https://example.org/${randomUUID()}`
  await awaitLater(editor, { ...input, url, asks: input.asks.slice(0, 1) })
  expect(await db().evidence.findFirst({ where: { url } })).toMatchObject({ visibility: 'STAFF' })
  const second = input.asks.slice(1)
  const { id: evidenceId } = await addEvidence({ authorId: editor.id, askId: second[0]?.id ?? '' })
  const given = { ...input, receipt: randomUUID(), asks: second, evidenceId }
  expect(await codesOf(awaitLater(editor, { ...given, url }))).toEqual(['TWO_PROOFS'])
  await awaitLater(editor, given)
  expect(await responsesOf(askIds)).toEqual(['AWAITED', 'AWAITED'])
})

test('is refused for a call, for a request that it was not about, and where an answer came later', async () => {
  const { askIds, slug } = await twoAsks()
  await recordContact(editor, await aCall(editor, askIds[0] ?? ''))
  const [{ id: contactId = '', canAwait } = {}] = (await contactsWith(editor, slug)).lines
  const { id, version } = await db().ask.findUniqueOrThrow({ where: { id: askIds[0] ?? '' } })
  const call = { contactId, receipt: randomUUID(), asks: [{ id, version }] }
  expect(canAwait).toBe(false)
  expect(await codesOf(awaitLater(editor, call))).toEqual(['NOT_SENT'])
  await expect(awaitable(editor, contactId)).rejects.toThrow(NotFound)

  const { input } = await keptLetter()
  const strange = await addAsk()
  const asks = [{ id: strange.id, version: 1 }]
  expect(await codesOf(awaitLater(editor, { ...input, asks }))).toEqual(['OTHER_REQUEST'])

  const [first] = input.asks
  const answer = {
    verb: 'recordResponse',
    response: 'NOTED',
    words: 'We note it.',
    effectiveOn: day(-2),
  } as const
  await record(editor, first?.id ?? '', answer)
  const now = await db().ask.findUniqueOrThrow({ where: { id: first?.id ?? '' } })
  const late = { ...input, asks: [{ id: now.id, version: now.version }] }
  expect(await ledgerEntriesOf(() => awaitLater(editor, late))).toBe(0)
  expect(await codesOf(awaitLater(editor, late))).toEqual(['ANSWERED_SINCE'])
})

test('is refused where somebody was faster at a request, or has corrected the letter', async () => {
  const { askIds, letter, input } = await keptLetter()
  await record(
    editor,
    askIds[1] ?? '',
    { verb: 'recordProgress', effectiveOn: day(-20) },
    { evidence: aLink() },
  )
  await expect(awaitLater(editor, input)).rejects.toThrow(Conflict)
  expect(await responsesOf(askIds)).toEqual(['NOT_SENT', 'NOT_SENT'])
  const { addressee: _slug, isAwaited: _isAwaited, ...facts } = letter
  const correction = { ...facts, url: undefined, receipt: randomUUID(), because: 'So.' }
  await correctContact(editor, { ...correction, contactId: input.contactId })
  await expect(awaitLater(editor, { ...input, receipt: randomUUID() })).rejects.toThrow(Conflict)
})

test.each([
  ['a verifier', actor('verifier')],
  ['a viewer', actor('viewer')],
  ['an auditor', actor('auditor')],
  ['an admin', actor('admin')],
  ['the public', THE_PUBLIC],
])('%s has nothing wait', async (_who, someone) => {
  const input = { contactId: randomUUID(), receipt: randomUUID(), asks: [{ id: randomUUID(), version: 1 }] }
  expect(await ledgerEntriesOf(() => awaitLater(someone, input))).toBe(0)
  await expect(awaitLater(someone, input)).rejects.toThrow(Forbidden)
})
