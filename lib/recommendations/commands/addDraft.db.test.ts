import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addDocument, addRecommendation } from '@/lib/testing/factories'
import { codesOf, ledgerEntriesOf } from '@/lib/testing/recorded'
import { SOME_WORDS } from '@/lib/testing/words'
import { draftInput, type DraftInput } from '../schema'
import { addDraft } from './addDraft'

async function aDraft(given: Partial<DraftInput> = {}): Promise<DraftInput> {
  return {
    receipt: randomUUID(),
    documentSlug: given.documentSlug ?? (await addDocument()).slug,
    ...SOME_WORDS,
    themes: [],
    demands: [],
    addressees: given.addressees ?? [(await addAddressee()).slug],
    ...given,
  }
}

test('a draft gets the next reference of its document, which is never given twice', async () => {
  const editor = await addPerson('editor')
  const { id, slug } = await addDocument({ code: 'NEXT' })
  await addRecommendation({ documentId: id, ref: 'NEXT-9', position: 900 })
  await addRecommendation({ documentId: id, ref: 'NEXT-10', position: 1000 })
  expect(await addDraft(editor, await aDraft({ documentSlug: slug }))).toBe('NEXT-11')
  expect(await addDraft(editor, await aDraft({ documentSlug: slug }))).toBe('NEXT-12')
})

test('the first recommendation of a document is number one', async () => {
  const { slug } = await addDocument({ code: 'ONE' })
  expect(await addDraft(await addPerson('lead'), await aDraft({ documentSlug: slug }))).toBe('ONE-1')
})

test('of two added at once each gets its own reference', async () => {
  const editor = await addPerson('editor')
  const { slug } = await addDocument({ code: 'RACE' })
  const both = await Promise.all(
    [await aDraft({ documentSlug: slug }), await aDraft({ documentSlug: slug })].map((one) =>
      addDraft(editor, one),
    ),
  )
  expect(both.sort()).toEqual(['RACE-1', 'RACE-2'])
})

test('it begins as a draft, with one request an addressee, each with what counts as done', async () => {
  const [congress, uscis] = [await addAddressee(), await addAddressee()]
  const editor = await addPerson('editor')
  const input = await aDraft({ addressees: [congress.slug, uscis.slug] })
  const count = await ledgerEntriesOf(() => addDraft(editor, input))
  expect(count).toBe(1)
  const ref = await addDraft(editor, input)
  const asks = await db().ask.findMany({
    where: { recommendation: { ref } },
    include: { criteria: true, recommendation: true },
  })
  expect(asks).toHaveLength(2)
  for (const ask of asks) {
    expect(ask.recommendation.isDraft).toBe(true)
    expect(ask).toMatchObject({ implementation: 'NOT_ASSESSED', response: 'NOT_SENT' })
    expect(ask.criteria).toMatchObject([{ text: 'What it asks has been done', isRequired: true }])
  }
})

test.each([
  ['a viewer', actor('viewer')],
  ['a verifier', actor('verifier')],
  ['an admin', actor('admin')],
  ['the public', THE_PUBLIC],
])('%s adds no recommendation', async (_who, someone) => {
  const input = await aDraft()
  await expect(addDraft(someone, input)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => addDraft(someone, input))).toBe(0)
})

test('an unknown document, theme, demand or addressee is refused, and nothing stays', async () => {
  const editor = await addPerson('editor')
  for (const wrong of [
    { documentSlug: 'nope' },
    { themes: ['nope'] },
    { demands: ['nope'] },
    { addressees: ['nope'] },
  ]) {
    const input = await aDraft(wrong)
    const before = await db().recommendation.count()
    expect(await codesOf(addDraft(editor, input))).toEqual(['UNKNOWN_CHOICE'])
    expect(await db().recommendation.count()).toBe(before)
  }
})

test('an excerpt of thirteen words, no addressee and an unknown key are no input', async () => {
  const thirteen = 'one two three four five six seven eight nine ten eleven twelve thirteen'
  // A form leaves out what is empty.
  const { excerpt: _e, priorityReason: _p, caution: _c, ...whole } = await aDraft()
  expect(draftInput.safeParse(whole).success).toBe(true)
  for (const wrong of [
    { excerpt: thirteen },
    { addressees: [] },
    { isDraft: false },
    { title: ' ' },
    { priority: 'HIGH' },
  ])
    expect(draftInput.safeParse({ ...whole, ...wrong }).success, JSON.stringify(wrong)).toBe(false)
})

test('it may belong to a demand, be urgent for a reason and carry a caution from the beginning', async () => {
  const demand = await db().demand.create({ data: { slug: 'beds', title: 'Beds', statement: 'More beds.' } })
  const said = {
    priority: 'HIGH' as const,
    priorityReason: 'Winter is near.',
    caution: 'Some were run badly.',
  }
  const ref = await addDraft(await addPerson('editor'), await aDraft({ demands: [demand.slug], ...said }))
  const row = await db().recommendation.findUniqueOrThrow({ where: { ref }, include: { demands: true } })
  expect(row).toMatchObject({ ...said, demands: [{ slug: 'beds' }] })
})
