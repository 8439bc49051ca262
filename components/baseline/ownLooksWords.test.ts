import { expect, test } from 'vitest'
import { ownLooksWords } from './ownLooksWords'

const by = '2026-12-04'

test('what is dealt to one is said with its nearest day, and what is late first', () => {
  expect(ownLooksWords({ left: 50, late: 0, next: { looks: 12, by } })).toBe(
    '50 first looks are dealt to you, 12 of them by 4 December 2026',
  )
  expect(ownLooksWords({ left: 50, late: 3, next: { looks: 12, by } })).toBe(
    '50 first looks are dealt to you, 3 of them past their day and 12 more by 4 December 2026',
  )
  expect(ownLooksWords({ left: 4, late: 1, next: { looks: 3, by } })).toBe(
    '4 first looks are dealt to you, one of them past its day and 3 more by 4 December 2026',
  )
})

test('where all of it is of one kind, it is said once', () => {
  expect(ownLooksWords({ left: 3, late: 0, next: { looks: 3, by } })).toBe(
    '3 first looks are dealt to you, by 4 December 2026',
  )
  expect(ownLooksWords({ left: 1, late: 0, next: { looks: 1, by } })).toBe(
    'One first look is dealt to you, by 4 December 2026',
  )
  expect(ownLooksWords({ left: 3, late: 3, next: null })).toBe(
    '3 first looks are dealt to you, past their day',
  )
  expect(ownLooksWords({ left: 1, late: 1, next: null })).toBe('One first look is dealt to you, past its day')
  expect(ownLooksWords({ left: 0, late: 0, next: null })).toBe('')
})
