import { expect, test } from 'vitest'
import { offered } from './offered'

const CHOICES = [
  ['a', 'First'],
  ['b', 'Second'],
] as const
const counts = new Map([['a', 1200]])

test('a choice says what it leaves, and one that leaves nothing is not offered unless it is chosen', () => {
  const facet = { counts, isCut: false }
  expect(offered(facet, undefined, CHOICES)).toEqual([['a', 'First (1,200)']])
  expect(offered(facet, 'b', CHOICES)).toEqual([
    ['a', 'First (1,200)'],
    ['b', 'Second (0)'],
  ])
})

test('where counting ended early a count says so, and nothing is left out', () => {
  expect(offered({ counts, isCut: true }, undefined, CHOICES)).toEqual([
    ['a', 'First (1,200+)'],
    ['b', 'Second'],
  ])
})

test('of the past all choices are offered without a count', () => {
  expect(offered(undefined, undefined, CHOICES)).toEqual(CHOICES)
})
