import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { aCall, twoAsks } from '@/lib/testing/contacts'
import { addAsk } from '@/lib/testing/factories'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { contactsOn, contactsWith } from '../queries/lines'
import type { ContactInput } from '../schema'
import { correctContact, takeStep } from './correct'
import { recordContact } from './record'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

const FORBIDDEN = [
  ['a verifier', actor('verifier')],
  ['a viewer', actor('viewer')],
  ['an auditor', actor('auditor')],
  ['an admin', actor('admin')],
  ['the public', THE_PUBLIC],
] as const

test('a call is kept with all that was said, once for a receipt, with one line in the ledger', async () => {
  const { slug, askIds, refs } = await twoAsks()
  const [askId = ''] = askIds
  const call = await aCall(editor, askId)
  expect(await ledgerEntriesOf(() => recordContact(editor, call))).toBe(1)
  expect(await ledgerEntriesOf(() => recordContact(editor, call))).toBe(0)
  const { lines, total } = await contactsWith(editor, slug)
  expect(total).toBe(1)
  expect(lines).toMatchObject([
    {
      ...{ kind: 'CALL', ours: [editor.name], whom: 'The press office', said: 'It is being looked at.' },
      ...{ promised: 'An answer in writing.', nextStep: 'Call again.', nextOn: day(), taken: null },
      ...{ happenedOn: day(-3), asks: [{ askId, ref: refs[0] }], proof: null, author: editor.name },
    },
  ])
  expect(await contactsOn(editor, refs[0] ?? '')).toEqual(lines)
  expect(await contactsOn(editor, refs[1] ?? '')).toEqual([])
  expect((await contactsWith(THE_PUBLIC, slug)).lines).toEqual([])
  const { response } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  expect(response).toBe('NOT_SENT')
})

test.each(FORBIDDEN)('%s records, corrects and marks nothing', async (_who, someone) => {
  const { askIds } = await twoAsks()
  const call = await aCall(editor, askIds[0] ?? '')
  const { addressee: _slug, isAwaited: _isAwaited, ...facts } = call
  const named = { contactId: randomUUID(), receipt: randomUUID() }
  for (const attempt of [
    () => recordContact(someone, call),
    () => correctContact(someone, { ...facts, ...named, because: 'So' }),
    () => takeStep(someone, named),
  ]) {
    expect(await ledgerEntriesOf(attempt)).toBe(0)
    await expect(attempt()).rejects.toThrow(Forbidden)
  }
})

test.each<[string, Partial<ContactInput>, string]>([
  ['after today', { happenedOn: day(1), nextOn: day(2) }, 'DATE_AFTER_TODAY'],
  ['with a step without a day', { nextOn: undefined }, 'NEXT_DAY_MISSING'],
  ['with a day without a step', { nextStep: null }, 'NEXT_STEP_MISSING'],
  ['with a step before it', { nextOn: day(-9) }, 'NEXT_DAY_BEFORE'],
  ['by somebody who is not one of us', { ourIds: [randomUUID()] }, 'PERSON_UNKNOWN'],
  ['with two proofs', { url: 'https://example.org/', evidenceId: randomUUID() }, 'TWO_PROOFS'],
  ['which waits for an answer to what was not sent', { isAwaited: true }, 'NOT_SENT'],
])('nothing is kept %s', async (_what, given, code) => {
  const { askIds } = await twoAsks()
  const call = await aCall(editor, askIds[0] ?? '', given)
  expect(await ledgerEntriesOf(() => recordContact(editor, call))).toBe(0)
  expect(await codesOf(recordContact(editor, call))).toEqual([code])
})

test('a request to somebody else is named, and one that does not exist is not found', async () => {
  const { slug, askIds, refs } = await twoAsks()
  const call = await aCall(editor, (await addAsk()).id)
  expect(await codesOf(recordContact(editor, { ...call, addressee: slug }))).toEqual(['OTHER_ADDRESSEE'])
  const strange = await aCall(editor, askIds[0] ?? '', { asks: [{ id: randomUUID(), version: 1 }] })
  await expect(recordContact(editor, strange)).rejects.toThrow(NotFound)
  await expect(recordContact(editor, { ...strange, addressee: 'nobody' })).rejects.toThrow(NotFound)
  expect(await contactsOn(editor, refs[0] ?? '')).toEqual([])
})
