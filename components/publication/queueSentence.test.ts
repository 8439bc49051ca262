import { expect, test } from 'vitest'
import { queueSentence } from './queueSentence'

const queue = (texts: number[], drafts: number) => ({
  waiting: texts.map((count) => ({ items: Array(count).fill(null) })),
  drafts: Array(drafts).fill(null),
})

test.each([
  [[], 0, 'Nothing waits.'],
  [[1], 0, '1 text of one recommendation waits.'],
  [[2, 3], 0, '5 texts of 2 recommendations wait.'],
  [[2, 3], 1, '5 texts of 2 recommendations wait, and 1 draft.'],
  [[], 2, '2 drafts wait.'],
])('%j texts and %i drafts: %s', (texts, drafts, sentence) => {
  expect(queueSentence(queue(texts, drafts))).toBe(sentence)
})

test('what was decided does not wait', () => {
  expect(queueSentence(queue([1], 0), 'kept')).toBe('1 text of one recommendation was kept inside.')
  expect(queueSentence(queue([2], 0), 'public')).toBe(
    '2 texts of one recommendation were made public by a lead.',
  )
})
