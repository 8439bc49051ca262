import { expect, test } from 'vitest'
import { countWords, foundWords } from './foundWords'

test('a list says what it holds, parts apart', () => {
  expect(foundWords({ total: 0, wholes: 0 })).toBe('Nothing fits. Take a word or a filter away.')
  expect(foundWords({ total: 1, wholes: 1 })).toBe('1 recommendation.')
  expect(foundWords({ total: 5, wholes: 3 })).toBe('3 recommendations and 2 parts.')
  expect(foundWords({ total: 1, wholes: 0 })).toBe('1 part.')
})

test('nobody counts on after ten thousand', () => {
  expect(foundWords({ total: 10_000, wholes: 10_000 })).toBe('10,000 recommendations.')
  expect(foundWords({ total: 10_001, wholes: 9_000 })).toBe('10,000+ recommendations and parts.')
  expect(countWords(1_320)).toBe('1,320')
})
