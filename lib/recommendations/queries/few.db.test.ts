import { beforeAll, expect, test } from 'vitest'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { exampleFor } from './example'
import { drafts, unowned } from './few'
import { recommendationNamed } from './named'

let refs: string[]
beforeAll(async () => {
  const { id: documentId } = await addDocument({ code: 'AAA' })
  const owner = await addPerson('editor')
  refs = []
  for (let position = 1; position <= 7; position += 1)
    refs.push((await addRecommendation({ documentId, position })).ref)
  await addRecommendation({ documentId, position: 8, ownerId: owner.id })
  await addRecommendation({ documentId, position: 9, archivedBecause: 'Over.' })
  await addRecommendation({ documentId, position: 10, isDraft: true })
  await addRecommendation({ documentId, position: 11, isDraft: true, archivedBecause: 'Twice.' })
})

test('nobody’s are the first few in the order of the documents, drafts too, without the archived, all counted', async () => {
  const { lines, total } = await unowned(actor('lead'))
  expect(lines.map(({ ref }) => ref)).toEqual(refs.slice(0, 5))
  expect(total).toBe(8)
})

test('a draft that nobody works on any more is none', async () => {
  expect(await drafts(actor('viewer'))).toMatchObject({ total: 1, lines: [{}] })
})

test('the public and who has no role find none of them', async () => {
  for (const nobody of [THE_PUBLIC, actor()]) {
    expect(await unowned(nobody)).toEqual({ lines: [], total: 0 })
    expect(await drafts(nobody)).toEqual({ lines: [], total: 0 })
    expect(await recommendationNamed(nobody, refs[0])).toBeNull()
  }
})

test('what an address names is looked up, with who looks after it', async () => {
  expect(await recommendationNamed(actor('viewer'), refs[0])).toMatchObject({ ref: refs[0], owner: null })
  expect(await recommendationNamed(actor('viewer'), 'NONE-1')).toBeNull()
  expect(await recommendationNamed(actor('viewer'), undefined)).toBeNull()
})

test('a new colleague is shown one of their own, and one of the corpus while they have none', async () => {
  const newcomer = await addPerson('editor')
  expect(await exampleFor(actor())).toBeNull()
  const { id: recommendationId, ref } = await addRecommendation({ title: 'Theirs', ownerId: newcomer.id })
  await addAsk({ recommendationId })
  expect(await exampleFor(newcomer)).toMatchObject({ ref, held: 1, asks: [{}], last: null })
  await addRecommendation({ deputyId: newcomer.id })
  await addRecommendation({ ownerId: newcomer.id, archivedBecause: 'Over.' })
  expect(await exampleFor(newcomer)).toMatchObject({ ref, held: 2 })
  expect(await exampleFor(actor('viewer'))).toMatchObject({ ref, held: 0 })
})
