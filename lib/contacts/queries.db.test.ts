import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { readListQuery } from '@/lib/recommendations/schema'
import { addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { aCall, twoAsks } from '@/lib/testing/contacts'
import { day } from '@/lib/testing/recorded'
import { correctContact } from './commands/correct'
import { recordContact } from './commands/record'
import { addresseeChoices, addresseeNamed, contacted } from './queries/addressees'
import { contactsWith } from './queries/lines'
import { correctable, recordableWith } from './queries/recording'
import { findContacts } from './queries/search'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

test('an addressee’s contacts come the newest first, a page at a time, and each addressee is counted', async () => {
  const { slug, askIds } = await twoAsks()
  for (let ago = 1; ago <= 27; ago++)
    await recordContact(editor, await aCall(editor, askIds[0] ?? '', { happenedOn: day(-ago) }))
  const first = await contactsWith(editor, slug)
  expect([first.total, first.lines.length, first.lines[0]?.happenedOn]).toEqual([27, 25, day(-1)])
  const second = await contactsWith(editor, slug, first.next ?? '')
  expect(second.lines.map(({ happenedOn }) => happenedOn)).toEqual([day(-26), day(-27)])
  expect(second.next).toBeNull()
  const one = (await contacted(editor)).find((line) => line.slug === slug)
  expect(one).toMatchObject({ contacts: 27, lastOn: day(-1) })
  expect(await contacted(THE_PUBLIC)).toEqual([])
})

test('the form offers the requests of one addressee, those that are ticked whatever is looked for', async () => {
  const { slug, askIds, refs } = await twoAsks()
  const [first = ''] = askIds
  const offered = async (text?: string) =>
    (await recordableWith(editor, { slug, text, ticked: [first] })).asks.map(({ ref }) => ref)
  expect(await offered()).toEqual(refs)
  expect(await offered('no such words')).toEqual(refs.slice(0, 1))
  expect(await offered(refs[1]?.toLowerCase())).toEqual(refs)
  await expect(recordableWith(editor, { slug: 'nobody', ticked: [] })).rejects.toThrow(NotFound)
  await expect(addresseeNamed(THE_PUBLIC, slug)).rejects.toThrow(NotFound)
  expect((await addresseeChoices(editor)).map(({ value }) => value)).toContain(slug)
  expect(await addresseeChoices(THE_PUBLIC)).toEqual([])
})

test('what is put right begins as it was, for staff', async () => {
  const { slug, askIds } = await twoAsks()
  await recordContact(editor, await aCall(editor, askIds[0] ?? ''))
  const { id } = await db().contact.findFirstOrThrow({ where: { addressee: { slug } } })
  expect(await correctable(editor, id)).toMatchObject({
    addressee: slug,
    askIds: [askIds[0]],
    whom: 'The press office',
  })
  await expect(correctable(THE_PUBLIC, id)).rejects.toThrow(NotFound)
})

test('a contact is found by what was said, promised, planned and with whom, with whom it was, and what it was', async () => {
  const { slug, askIds, refs } = await twoAsks()
  const [askId = ''] = askIds
  const said = {
    said: 'They spoke of the quagga.',
    promised: 'A hearing date before Christmas',
    whom: 'Xebec office',
  }
  const call = await aCall(editor, askId, { ...said, nextStep: 'Telephone the ombudsman.' })
  await recordContact(editor, call)
  const find = async (words: string, given = {}) => (await findContacts(editor, { words, ...given })).contacts
  for (const words of ['quaggas', 'hearing dates xebec', 'ombudsm', '"date before christmas"'])
    expect(await find(words), words).toMatchObject([{ addressee: { slug }, promised: said.promised }])
  for (const words of ['quagga -hearing', 'quaggazz', 'the', '!!!'])
    expect(await find(words), words).toEqual([])
  expect(await find('quagga', { addressee: slug, kind: 'CALL' })).toHaveLength(1)
  expect(await find('quagga', { kind: 'MEETING' })).toEqual([])
  expect(await find('quagga', { addressee: 'nobody' })).toEqual([])
  expect(await findContacts(editor, {})).toEqual({ isAsked: false, contacts: [], isMore: false })
  expect((await findContacts(THE_PUBLIC, { words: 'quagga' })).contacts).toEqual([])

  const listed = async (text: string) =>
    (await listRecommendations(editor, readListQuery({ text }).query)).lines.map(({ ref }) => ref)
  expect(await listed('quagga christmas')).toEqual(refs.slice(0, 1))
  const { addressee: _slug, isAwaited: _isAwaited, ...facts } = call
  const [{ id: contactId = '' } = {}] = await find('quagga')
  const corrected = {
    ...facts,
    contactId,
    receipt: randomUUID(),
    said: 'They spoke of the okapi.',
    because: 'So.',
  }
  await correctContact(editor, corrected)
  expect([await find('quagga'), await listed('quagga')]).toEqual([[], []])
  expect([(await find('okapi')).length, await listed('okapi')]).toEqual([1, refs.slice(0, 1)])
})
