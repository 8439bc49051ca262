import { expect, test } from 'vitest'
import { dealWords } from './dealWords'

test('before anything is dealt it is said what, to whom and until when', () => {
  const hands = [
    { name: 'Ana', cards: 12, until: '2027-01-08' },
    { name: 'Ben', cards: 0, until: '2026-11-30' },
  ]
  expect(dealWords({ cards: 12, taken: 0, hands })).toEqual([
    '12 requests are dealt, all of which are nobody’s now.',
    'Ana: 12, the last due on 8 January 2027.',
    'Ben: none.',
  ])
  expect(dealWords({ cards: 1, taken: 1, hands: [] })).toEqual([
    'One request is dealt; somebody has 1 of them now.',
  ])
})
