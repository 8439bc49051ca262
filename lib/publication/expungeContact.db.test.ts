import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { comment } from '@/lib/comments/commands'
import { correctContact } from '@/lib/contacts/commands/correct'
import { recordContact } from '@/lib/contacts/commands/record'
import { findContacts } from '@/lib/contacts/queries/search'
import { db } from '@/lib/core/db'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { aCall } from '@/lib/testing/contacts'
import { keepSome } from '@/lib/testing/kept'
import { placesOf } from '@/lib/testing/places'
import { releaseNow } from '@/lib/testing/publication'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { wrong } from '@/lib/testing/verified'
import { expunge } from './expunge'
import { removable } from './removable'
import { wordsOf } from './removableWords'

const REMOVED = 'Removed for safety'
let lead: PersonActor
let editor: PersonActor
let askId: string
let ref: string

beforeAll(async () => {
  ;({ lead, editor } = await keepSome())
  const ask = await db().ask.findFirstOrThrow({ include: { recommendation: true } })
  askId = ask.id
  ref = ask.recommendation.ref
})

const remove = (noun: 'comment' | 'contact', key: string) =>
  expunge(lead, { receipt: randomUUID(), noun, key })

test('a call loses its words in every version, and what repeats them; the name of the office stays its own', async () => {
  const { addressee } = await db().ask.findUniqueOrThrow({
    where: { id: askId },
    include: { addressee: true },
  })
  const { name } = addressee
  const said = 'Maria Lopez was in the room'
  await recordContact(
    editor,
    await aCall(editor, askId, { whom: name, said, promised: 'A visa for Maria L.' }),
  )
  const { id: contactId } = await db().contact.findFirstOrThrow({ where: { said } })
  const {
    addressee: _slug,
    isAwaited: _isAwaited,
    ...call
  } = await aCall(editor, askId, { said: `${said} alone`, promised: 'A paper for her alone' })
  const because = 'She was alone there'
  await correctContact(editor, { ...call, contactId, because, whom: 'The officer Jane Roe' })
  const later = await db().contact.findFirstOrThrow({ where: { replacesId: contactId } })
  await comment(editor, { ref, receipt: randomUUID(), body: `I was told: ${said} alone!` })
  expect((await findContacts(editor, { words: 'paper alone' })).contacts).toHaveLength(1)
  const { words, own } = await wordsOf('contact', contactId)
  expect(own.sort()).toEqual([contactId, later.id].sort())
  expect(words.map(({ text }) => text)).not.toContain(name)
  expect(await ledgerEntriesOf(() => remove('contact', contactId))).toBe(1)
  for (const text of [...words.map((one) => one.text), said, because])
    if (text.length >= 12) expect(await placesOf(text), text).toEqual([])
  expect(await db().contact.findUniqueOrThrow({ where: { id: contactId } })).toMatchObject({
    ...{ whom: name, said: REMOVED, promised: REMOVED, nextStep: REMOVED },
  })
  for (const gone of ['paper alone', 'Lopez'])
    expect((await findContacts(editor, { words: gone })).contacts, gone).toEqual([])
  expect((await placesOf(name)).length).toBeGreaterThan(1)
  expect(await codesOf(remove('contact', later.id))).toEqual(['FAILED'])
  await releaseNow()
  await keepCheckpoint(new Date())
  expect(await wrong()).toBeNull()
  // Looks through every table for each of its words.
}, 120_000)

test('what a call repeats goes with what it repeats', async () => {
  const body = 'A note that names Peter Parkinson'
  await comment(editor, { ref, receipt: randomUUID(), body })
  await recordContact(editor, await aCall(editor, askId, { said: `They read it: ${body}` }))
  const { id } = await db().comment.findFirstOrThrow({ where: { body } })
  expect((await removable(lead, 'comment', id)).reach).toMatchObject({ notes: 1 })
  await remove('comment', id)
  expect(await placesOf(body)).toEqual([])
  expect(await db().contact.count({ where: { said: `They read it: ${REMOVED}` } })).toBe(1)
})
