import { expect, test } from 'vitest'
import { foundSentence } from './foundSentence'

test('whole recommendations and parts are counted apart', () => {
  expect(foundSentence({ total: 12, topLevel: 9, parts: 3 }, 1)).toBe(
    '9 recommendations and 3 parts of them.',
  )
  expect(foundSentence({ total: 1, topLevel: 1, parts: 0 }, 1)).toBe('1 recommendation.')
  expect(foundSentence({ total: 2, topLevel: 0, parts: 2 }, 1)).toBe('2 parts of recommendations.')
})

test('a page says which rows it shows', () => {
  const found = { total: 120, topLevel: 120, parts: 0 }
  expect(foundSentence(found, 3)).toBe('120 recommendations. Here are 101 to 120.')
  expect(foundSentence(found, 4)).toBe('120 recommendations. There is no page 4.')
})

test('nothing found is said', () => {
  expect(foundSentence({ total: 0, topLevel: 0, parts: 0 }, 1)).toBe('No recommendation fits.')
})
