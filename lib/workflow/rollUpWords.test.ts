import { expect, test } from 'vitest'
import { rollUpWords } from './rollUpWords'

test('a status of several requests says how many of them were checked and are done', () => {
  expect(rollUpWords({ leaves: 5, checked: 1, done: 0 })).toBe('1 of 5 checked')
  expect(rollUpWords({ leaves: 5, checked: 4, done: 2 })).toBe('4 of 5 checked, 2 done')
})

test('a final one says that nothing more is expected', () => {
  expect(rollUpWords({ leaves: 2, checked: 2, done: 1, isFinal: true })).toBe(
    '2 of 2 checked, 1 done, nothing more is expected',
  )
})

test('a part that was retracted is said, even where one request is left', () => {
  const tally = { leaves: 2, checked: 1, done: 0, retractedParts: 1 }
  expect(rollUpWords(tally)).toBe('1 of 2 checked; 1 part retracted and not counted')
  expect(rollUpWords({ ...tally, leaves: 1, retractedParts: 2 })).toBe('2 parts retracted and not counted')
})

test('a single request needs no count', () => {
  expect(rollUpWords({ leaves: 1, checked: 1, done: 1 })).toBeNull()
  expect(rollUpWords({ leaves: 1, checked: 1, done: 1, disputed: 1 })).toBe('being checked again')
  expect(rollUpWords({ leaves: 3, checked: 2, done: 1, disputed: 1 })).toBe(
    '2 of 3 checked, 1 done, 1 being checked again',
  )
})
