import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import { addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { aCall, twoAsks } from '@/lib/testing/contacts'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { contactsWith } from '../queries/lines'
import { openSteps, otherSteps, ownStepsDue } from '../queries/steps'
import type { ContactInput } from '../schema'
import { correctContact, takeStep } from './correct'
import { recordContact } from './record'

let editor: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
})

describe('a correction', () => {
  const corrected = async (given: Partial<ContactInput> = {}) => {
    const { askIds, slug } = await twoAsks()
    await recordContact(editor, await aCall(editor, askIds[0] ?? ''))
    const [line] = (await contactsWith(editor, slug)).lines
    const { addressee: _slug, isAwaited: _isAwaited, ...facts } = await aCall(editor, askIds[0] ?? '', given)
    return { slug, contactId: line?.id ?? '', facts, because: 'It was the minister’s office.' }
  }

  test('stands in its place with the reason, and the earlier one is still read', async () => {
    const { slug, ...input } = await corrected({ whom: 'The minister’s office' })
    const { contactId, facts, because } = input
    const send = () => correctContact(editor, { ...facts, contactId, because })
    expect(await ledgerEntriesOf(send)).toBe(1)
    expect(await ledgerEntriesOf(send)).toBe(0)
    const { lines, total } = await contactsWith(editor, slug)
    expect(total).toBe(1)
    expect(lines).toMatchObject([
      {
        whom: 'The minister’s office',
        earlier: [{ id: contactId, whom: 'The press office', correctedBecause: because }],
      },
    ])
    const again = { ...facts, contactId, because, receipt: randomUUID() }
    await expect(correctContact(editor, again)).rejects.toThrow(Conflict)
    await expect(takeStep(editor, { contactId, receipt: randomUUID() })).rejects.toThrow(Conflict)
    await expect(correctContact(editor, { ...again, contactId: randomUUID() })).rejects.toThrow(NotFound)
  })

  test.each([
    ['stays taken where it is the same', {}, true],
    ['is open where it is another', { nextStep: 'Write to them.' }, false],
  ])('a step that was taken %s', async (_what, given, isTaken) => {
    const { slug, contactId, facts, because } = await corrected(given)
    await takeStep(editor, { contactId, receipt: randomUUID() })
    await correctContact(editor, { ...facts, contactId, because })
    expect((await contactsWith(editor, slug)).lines[0]?.taken !== null).toBe(isTaken)
    expect((await openSteps(editor, slug)).length).toBe(isTaken ? 0 : 1)
  })

  test('may still name who has left us since', async () => {
    const gone = await addPerson('editor')
    const { askIds, slug } = await twoAsks()
    await recordContact(editor, await aCall(gone, askIds[0] ?? ''))
    await db().person.update({ where: { id: gone.id }, data: { isActive: false } })
    const [line] = (await contactsWith(editor, slug)).lines
    const { addressee: _slug, isAwaited: _isAwaited, ...facts } = await aCall(gone, askIds[0] ?? '')
    await correctContact(editor, { ...facts, contactId: line?.id ?? '', because: 'The same again.' })
    expect((await contactsWith(editor, slug)).lines).toMatchObject([{ ours: [gone.name] }])
  })
})

describe('a next step', () => {
  test('is on the desk of whoever promised it once it is due, until it is marked, once', async () => {
    const { askIds, slug } = await twoAsks()
    const other = await addPerson('editor')
    const [first = '', second = ''] = askIds
    await recordContact(editor, await aCall(other, first))
    await recordContact(editor, await aCall(other, second, { nextOn: day(5) }))
    const dueOf = async (who: PersonActor) =>
      (await ownStepsDue(who, 50)).lines.filter(({ addressee }) => addressee.slug === slug)
    const laterOf = async (who: PersonActor) =>
      (await otherSteps(who, 500)).filter(({ addressee }) => addressee.slug === slug)
    expect(await laterOf(editor)).toEqual([])
    expect(await openSteps(editor, slug)).toMatchObject([{ isDue: true }, { isDue: false, nextOn: day(5) }])
    expect(await dueOf(editor)).toEqual([])
    expect(await ownStepsDue(other, 0)).toEqual({ lines: [], total: 1 })
    expect(await laterOf(other)).toMatchObject([{ isDue: false, nextOn: day(5) }])
    const [step] = await dueOf(other)
    expect(step).toMatchObject({ nextStep: 'Call again.', nextOn: day() })
    const take = { contactId: step?.contactId ?? '', receipt: randomUUID() }
    expect(await ledgerEntriesOf(() => takeStep(editor, take))).toBe(1)
    expect(await ledgerEntriesOf(() => takeStep(editor, take))).toBe(0)
    expect(await codesOf(takeStep(editor, { ...take, receipt: randomUUID() }))).toEqual(['FAILED'])
    expect(await dueOf(other)).toEqual([])
  })

  test('of people who have all left us is shown to everybody', async () => {
    const { askIds, slug } = await twoAsks()
    const gone = await addPerson('editor')
    await recordContact(editor, await aCall(gone, askIds[0] ?? ''))
    await db().person.update({ where: { id: gone.id }, data: { isActive: false } })
    expect((await otherSteps(editor, 500)).map(({ addressee }) => addressee.slug)).toContain(slug)
    expect((await ownStepsDue(editor, 500)).lines.map(({ addressee }) => addressee.slug)).not.toContain(slug)
    expect(await otherSteps(THE_PUBLIC, 500)).toEqual([])
    expect(await ownStepsDue(THE_PUBLIC, 500)).toEqual({ lines: [], total: 0 })
  })
})
