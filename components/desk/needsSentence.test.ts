import { expect, test } from 'vitest'
import { needsSentence, type Needs } from './needsSentence'

const sentence = (given: Partial<Needs> = {}) =>
  needsSentence({
    ...{ toDecide: 0, returned: 0, doubted: 0, mentions: 0, unowned: 0, unchecked: 0 },
    ...{ overdue: { mine: 0, nobodys: 0 }, soon: { mine: 0, nobodys: 0 }, steps: 0 },
    ...given,
  })

test('the desk says how many things need somebody, and which, in the order of the page', () => {
  expect(sentence({ toDecide: 1, overdue: { mine: 2, nobodys: 0 } })).toBe(
    'Three things need you: a proposal to decide, two requests of yours overdue',
  )
  expect(sentence({ mentions: 1 })).toBe('One thing needs you: a note that names you')
  expect(sentence({ toDecide: 2, returned: 1, doubted: 1, mentions: 13 })).toBe(
    '17 things need you: two proposals to decide, a proposal returned to you, a claim in doubt, 13 notes that name you',
  )
})

test('what is nobody’s is told apart from what is one’s own', () => {
  expect(sentence({ overdue: { mine: 1, nobodys: 2 } })).toBe(
    'Three things need you: a request of yours overdue, two overdue requests that nobody looks after',
  )
})

test('what one promised to do by today presses as what is overdue does', () => {
  expect(sentence({ overdue: { mine: 1, nobodys: 0 }, steps: 1, doubted: 1 })).toBe(
    'Three things need you: a request of yours overdue, a next step of yours due, a claim in doubt',
  )
  expect(sentence({ steps: 2 })).toBe('Two things need you: two next steps of yours due')
})

test('what nobody counted on is more than ten thousand', () => {
  expect(sentence({ overdue: { mine: 10_001, nobodys: 0 } })).toBe(
    'More than 10,000 things need you: more than 10,000 requests of yours overdue',
  )
})

test('where nothing presses it says what comes next', () => {
  expect(sentence({ soon: { mine: 2, nobodys: 5 }, unowned: 3 })).toBe(
    'Nothing of yours is overdue; two requests are due within two weeks',
  )
  expect(sentence({ unowned: 1, unchecked: 4 })).toBe('Nothing presses; a recommendation has no owner')
  expect(sentence({ unchecked: 1 })).toBe('Nothing needs you today; a request waits for a first look')
  expect(sentence()).toBe('Nothing needs you today')
})
