import { expect, test } from 'vitest'
import { fitting, refIn, saidOf, stepped } from './options'

const options = ['My desk', 'Recommendations', 'Café of people'].map((label) => ({ label }))
const found = (typed: string) => fitting(options, typed).map(({ label }) => label)

test('what is typed is found in any case, without accents, each word of it', () => {
  expect(found('RECOM')).toEqual(['Recommendations'])
  expect(found('people cafe')).toEqual(['Café of people'])
  expect(found('desk people')).toEqual([])
  expect(found(' ')).toHaveLength(3)
})

test.each([
  ['cfr 3', 'CFR-3'],
  ['cfr3', 'CFR-3'],
  [' CFR-03b ', 'CFR-3b'],
  ['T visa', null],
  ['3', null],
  ['cfr', null],
  ['cfr 3 visa', null],
])('“%s” is the reference %s', (typed, ref) => {
  expect(refIn(typed)).toBe(ref)
})

test('the arrows go around the ends, and nowhere in an empty list', () => {
  expect(stepped(3, -1, 1)).toBe(0)
  expect(stepped(3, 2, 1)).toBe(0)
  expect(stepped(3, 0, -1)).toBe(2)
  expect(stepped(0, -1, 1)).toBe(-1)
})

test('the number of results is said, and why there may be more', () => {
  expect(saidOf(0, 'asking')).toBe('Searching…')
  expect(saidOf(1, 'still')).toBe('One result.')
  expect(saidOf(4, 'still')).toBe('4 results.')
  expect(saidOf(2, 'lost')).toMatch(/connection was lost.*2 results/)
  expect(saidOf(0, 'signed out')).toMatch(/signed out/)
})
