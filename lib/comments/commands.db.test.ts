import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { ledgerEntriesOf } from '@/lib/testing/recorded'
import { comment, putAside } from './commands'
import { mentionsOf, missedByNote, namesForNotes, notes } from './queries'
import { commentInput } from './schema'

const note = (ref: string) => ({ ref, receipt: randomUUID(), body: 'Ask the committee clerk.' })

test('a note is kept with its author, once for a receipt, with one line in the ledger', async () => {
  const { id, ref } = await addRecommendation()
  const verifier = await addPerson('verifier')
  const input = note(ref)
  expect(await ledgerEntriesOf(() => comment(verifier, input))).toBe(1)
  expect(await ledgerEntriesOf(() => comment(verifier, input))).toBe(0)
  expect(await db().comment.findMany({ where: { recommendationId: id } })).toMatchObject([
    { body: 'Ask the committee clerk.', authorId: verifier.id },
  ])
})

test.each([
  ['a viewer', actor('viewer')],
  ['an auditor', actor('auditor')],
  ['an admin', actor('admin')],
  ['the public', THE_PUBLIC],
])('%s writes no notes', async (_who, someone) => {
  const { ref } = await addRecommendation()
  await expect(comment(someone, note(ref))).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => comment(someone, note(ref)))).toBe(0)
})

test('a note on what does not exist is not found, and an empty one is no note', async () => {
  await expect(comment(await addPerson('editor'), note('NOPE-1'))).rejects.toThrow(NotFound)
  expect(commentInput.safeParse({ ...note('A-1'), body: ' \n ' }).success).toBe(false)
  expect(commentInput.safeParse({ ...note('A-1'), mood: 'calm' }).success).toBe(false)
})

test('the same words again within ten minutes are the same note, of nobody else and nowhere else', async () => {
  const [{ id, ref }, other] = [await addRecommendation(), await addRecommendation()]
  const [editor, lead] = [await addPerson('editor'), await addPerson('lead')]
  expect(await ledgerEntriesOf(() => comment(editor, note(ref)))).toBe(1)
  expect(await ledgerEntriesOf(() => comment(editor, note(ref)))).toBe(0)
  expect(await ledgerEntriesOf(() => comment(lead, note(ref)))).toBe(1)
  expect(await ledgerEntriesOf(() => comment(editor, note(other.ref)))).toBe(1)
  expect(await ledgerEntriesOf(() => comment(editor, { ...note(ref), body: 'Ask the clerk.' }))).toBe(1)
  const before = { recommendationId: id, body: 'An hour ago.', authorId: editor.id }
  await db().comment.create({ data: { ...before, recordedAt: new Date(Date.now() - 3_600_000) } })
  expect(await ledgerEntriesOf(() => comment(editor, { ...note(ref), body: before.body }))).toBe(1)
})

test('whoever writes notes is told by which names colleagues go, but not their own', async () => {
  const [editor, viewer, lead] = [
    await addPerson('editor'),
    await addPerson('viewer'),
    await addPerson('lead'),
  ]
  const names = await namesForNotes(editor)
  expect(names).toContain(lead.id)
  expect(names).not.toContain(editor.id)
  expect(names).not.toContain(viewer.id)
  expect(await namesForNotes(viewer)).toEqual([])
  expect(await namesForNotes(THE_PUBLIC)).toEqual([])
})

describe('who is named', () => {
  const told = async (who: PersonActor) => (await mentionsOf(who)).lines.map(({ body }) => body)

  test('finds the note on their desk, in the same write, until they answer there', async () => {
    const { id, ref } = await addRecommendation()
    const editor = await addPerson('editor')
    const verifier = await addPerson('verifier')
    const body = `Do you know, @${verifier.id}? @${editor.id} does not.`
    const input = { ...note(ref), body }
    expect(await ledgerEntriesOf(() => comment(editor, input))).toBe(1)
    expect(await ledgerEntriesOf(() => comment(editor, input))).toBe(0)
    expect(await db().commentMention.count({ where: { comment: { recommendationId: id } } })).toBe(1)
    expect(await told(verifier)).toEqual([body])
    expect(await told(editor)).toEqual([])
    expect(await notes(editor, ref)).toMatchObject([{ mentioned: [verifier.name] }])
    await comment(verifier, note(ref))
    expect(await told(verifier)).toEqual([])
  })

  test('puts it aside, once, and nobody does so for another', async () => {
    const { ref } = await addRecommendation()
    const editor = await addPerson('editor')
    const verifier = await addPerson('verifier')
    await comment(editor, { ...note(ref), body: `@${verifier.id}` })
    const [{ id: commentId = '' } = {}] = (await mentionsOf(verifier)).lines
    const aside = { commentId, receipt: randomUUID() }
    await expect(putAside(editor, aside)).rejects.toThrow(NotFound)
    for (const someone of [actor('viewer'), actor('auditor'), actor('admin'), THE_PUBLIC])
      await expect(putAside(someone, aside)).rejects.toThrow(Forbidden)
    expect(await ledgerEntriesOf(() => putAside(verifier, aside))).toBe(1)
    expect(await ledgerEntriesOf(() => putAside(verifier, aside))).toBe(0)
    expect(await ledgerEntriesOf(() => putAside(verifier, { commentId, receipt: randomUUID() }))).toBe(0)
    expect(await told(verifier)).toEqual([])
    expect(await mentionsOf(THE_PUBLIC)).toEqual({ lines: [], total: 0 })
  })

  test('is an active colleague who could answer; what two go by, or nobody, is said, and stays text', async () => {
    const { ref } = await addRecommendation()
    const editor = await addPerson('editor')
    const [gone, viewer] = [await addPerson('editor'), await addPerson('viewer')]
    await db().person.update({ where: { id: gone.id }, data: { isActive: false } })
    const name = `Ana Ruiz ${randomUUID()}`
    for (const { id } of [await addPerson('editor'), await addPerson('lead')])
      await db().person.update({ where: { id }, data: { name } })
    const body = `@${gone.id} @${viewer.id} @${name}`
    const input = { ...note(ref), body }
    await comment(editor, input)
    expect(await missedByNote(editor, ref)).toMatchObject({ unclear: [name], unknown: [gone.id, viewer.id] })
    expect(await missedByNote(viewer, ref)).toBeNull()
    expect(await notes(editor, ref)).toMatchObject([{ body, mentioned: [] }])
  })
})
