import { expect, test } from 'vitest'
import { needsSentence } from './needsSentence'

const none = { total: 0, mine: 0 }

test('the desk says what is due, of yours first', () => {
  expect(needsSentence({ total: 9, mine: 1 }, none)).toBe('One request of yours is overdue for a look')
  expect(needsSentence({ total: 9, mine: 0 }, none)).toBe('9 requests are overdue for a look')
  expect(needsSentence(none, { total: 9, mine: 2 })).toBe('2 requests of yours wait to be checked')
  expect(needsSentence(none, { total: 1, mine: 0 })).toBe(
    'Nothing is overdue; one request waits to be checked',
  )
  expect(needsSentence(none, none)).toBe('Nothing needs you today')
})
