import { expect, test } from 'vitest'
import { dealtSentence, planSentence } from './planSentence'

test('the first pass says where it stands, and when it ends where there is a pace', () => {
  expect(planSentence({ checked: 12, of: 118, doneBy: '2027-03-12' })).toBe(
    '12 of 118 checked; at this pace done by 12 March 2027',
  )
  expect(planSentence({ checked: 0, of: 118, doneBy: null })).toBe('0 of 118 checked')
  expect(planSentence({ checked: 118, of: 118, doneBy: null })).toBe('All 118 requests are checked')
  expect(planSentence({ checked: 0, of: 0, doneBy: null })).toBe('There is nothing to check yet')
})

test('what is dealt has an end, what is nobody’s is counted', () => {
  expect(dealtSentence({ nobodys: 3, until: '2027-01-08' })).toBe(
    'What is dealt ends on 8 January 2027. 3 requests are nobody’s yet.',
  )
  expect(dealtSentence({ nobodys: 1, until: null })).toBe('One request is nobody’s yet.')
  expect(dealtSentence({ nobodys: 0, until: null })).toBeNull()
})
