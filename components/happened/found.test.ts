import { expect, test } from 'vitest'
import type { TickableAsk } from '@/lib/asks/queries/tickable'
import type { Touched } from '@/lib/proposals/queries/touched'
import { foundSentence, isFound } from './found'

const ask: TickableAsk = {
  ...{ askId: 'a', version: 1, ref: 'CFR-3', title: 'Screen', addressee: 'USCIS', isDraft: false },
  ...{ implementation: 'NO_ACTION', isDisputed: false, checkedOn: null },
}
const found = (given: Partial<Touched>): Touched => ({
  ...{ q: null, isList: false, by: [], ticked: [], others: [], isMore: false, ...given },
})

test('it is said by what was looked for where nothing was typed in the search', () => {
  const by: Touched['by'] = ['sentence', 'title', 'url']
  expect(foundSentence(found({ by, others: [ask, ask], isMore: true }))).toBe(
    'Nothing is typed in the search. These 2 fit best, by any word of the sentence, the link’s title or the link’s address.',
  )
  expect(foundSentence(found({ by: ['sentence'], ticked: [ask] }))).toBe(
    'Nothing fits any word of the sentence besides those ticked. Search with words of your own.',
  )
  expect(foundSentence(found({ q: 'visa', by, others: [ask] }))).toBe('One request fits “visa”.')
})

test('of what comes back with a form only its own is taken', () => {
  expect(isFound(found({}))).toBe(true)
  expect([null, undefined, 'found', { others: [] }].filter(isFound)).toEqual([])
})

test('of a list it is said how many requests it has, and that the rest waits for a narrower one', () => {
  const isList = true
  expect(foundSentence(found({ isList }))).toBe('The list has no request.')
  expect(foundSentence(found({ isList, others: [ask] }))).toBe('One request of the list.')
  expect(foundSentence(found({ isList, ticked: [ask], others: [ask, ask], isMore: true }))).toBe(
    'The first 2 requests of the list besides those ticked: narrow the list for the others.',
  )
})
