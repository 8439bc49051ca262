import { expect, test } from 'vitest'
import { foundWords } from './foundWords'

test('a list says what it holds, parts apart, and which of it is here', () => {
  expect(foundWords({ total: 0, wholes: 0 }, 1)).toBe('Nothing fits. Take a word or a filter away.')
  expect(foundWords({ total: 1, wholes: 1 }, 1)).toBe('1 recommendation.')
  expect(foundWords({ total: 1, wholes: 0 }, 1)).toBe('1 part.')
  expect(foundWords({ total: 50, wholes: 48 }, 1)).toBe('48 recommendations and 2 parts.')
  expect(foundWords({ total: 129, wholes: 100 }, 3)).toBe(
    '100 recommendations and 29 parts. Here are 101 to 129.',
  )
  expect(foundWords({ total: 129, wholes: 100 }, 4)).toBe(
    '100 recommendations and 29 parts. There is no page 4.',
  )
})
