import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { ledgerEntriesOf } from '@/lib/testing/recorded'
import { comment } from './commands'
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
