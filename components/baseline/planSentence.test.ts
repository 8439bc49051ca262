import { expect, test } from 'vitest'
import { endSentences, planSentence } from './planSentence'

test('the first pass says where it stands', () => {
  expect(planSentence({ checked: 12, of: 118 })).toBe('12 of 118 checked')
  expect(planSentence({ checked: 118, of: 118 })).toBe('All 118 requests are checked')
  expect(planSentence({ checked: 1, of: 1 })).toBe('The one request is checked')
  expect(planSentence({ checked: 0, of: 0 })).toBe('There is nothing to check yet')
})

const hands = [
  { name: 'Ana', canLook: true, left: 12 },
  { name: 'Uma (has left)', canLook: false, left: 33 },
  { name: 'Ben (has left)', canLook: false, left: 0 },
]

test('each of its two ends says what it follows from; what is nobody’s is counted', () => {
  expect(endSentences({ nobodys: 3, until: '2027-01-08', doneBy: '2027-03-12', hands })).toEqual([
    'As planned, what is dealt is checked by 8 January 2027.',
    '3 requests are nobody’s yet: no plan has them.',
    'Nobody looks at the 33 that are dealt to Uma (has left).',
    'As fast as in the last four weeks, everything is checked by 12 March 2027.',
  ])
  expect(endSentences({ nobodys: 1, until: null, doneBy: null, hands: [] })).toEqual([
    'One request is nobody’s yet.',
  ])
  expect(endSentences({ nobodys: 0, until: null, doneBy: null, hands: [] })).toEqual([])
})
