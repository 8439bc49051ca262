import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addRecommendation } from '@/lib/testing/factories'
import { recommendationsLike } from './alike'

let editor: PersonActor

beforeAll(async () => {
  editor = await addPerson('editor')
  const add = (ref: string, title: string, statement: string, parentId?: string) =>
    addRecommendation({ ref, title, statement, ...(parentId && { parentId }) })
  const one = await add(
    'ONE-1',
    'Fund shelters for survivors',
    'Congress should fund shelters for years, not months.',
  )
  await add(
    'TWO-1',
    'Funding of shelters for survivors',
    'The Congress should be funding shelters for years, not for months.',
  )
  await add(
    'TWO-2',
    'More shelters for men',
    'Shelters should take in men and boys too, which Congress should fund.',
  )
  await add('TWO-3', 'Audit supply chains', 'Companies publish whom they buy fish from.')
  await add(
    'ONE-1a',
    'Fund shelters for survivors',
    'Congress should fund shelters for years, not months.',
    one.id,
  )
})

test('what says nearly the same comes first and is called so, then what is like it; its parts do not count', async () => {
  expect(await recommendationsLike(editor, 'ONE-1')).toEqual([
    { ref: 'TWO-1', title: 'Funding of shelters for survivors', isNearlyTheSame: true },
    { ref: 'TWO-2', title: 'More shelters for men', isNearlyTheSame: false },
  ])
})

test('what is like nothing else, or does not exist, has nothing like it', async () => {
  expect(await recommendationsLike(editor, 'TWO-3')).toEqual([])
  expect(await recommendationsLike(editor, 'NOPE-1')).toEqual([])
})

test('a text without a word that tells anything is like nothing', async () => {
  await addRecommendation({ ref: 'NIL-1', title: 'And', statement: 'To be!' })
  expect(await recommendationsLike(editor, 'NIL-1')).toEqual([])
})

test('the public and a person without a role are told nothing', async () => {
  for (const someone of [THE_PUBLIC, actor()]) expect(await recommendationsLike(someone, 'ONE-1')).toEqual([])
})
