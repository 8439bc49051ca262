import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countsInOrder, rollUp, type Leaf } from '@/lib/workflow/rollUp'
import { explanationSentence } from '@/lib/workflow/sentences'
import { IMPLEMENTATIONS, isOpen, type Implementation } from '@/lib/workflow/statuses'

const states = fc.constantFrom(...IMPLEMENTATIONS)
const leaves: fc.Arbitrary<Leaf[]> = fc.array(
  fc.record({ implementation: states, part: fc.option(fc.constantFrom('a', 'b', 'c')) }),
  { maxLength: 9 },
)
const of = (...all: Implementation[]) => rollUp(all.map((implementation) => ({ implementation })))

test('the order of the leaves does not matter', () => {
  const shuffled = leaves.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  )
  fc.assert(fc.property(shuffled, ([all, others]) => void expect(rollUp(others)).toEqual(rollUp(all))))
})

test('it is total: each set of leaves has one of the states and counts that add up', () => {
  fc.assert(
    fc.property(leaves, (all) => {
      const { implementation, counts, leaves: tally, explanation } = rollUp(all)
      expect(IMPLEMENTATIONS).toContain(implementation)
      expect(countsInOrder(counts).reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
      expect(tally.total).toBe(all.length - counts.SUPERSEDED)
      expect(tally.checked).toBe(tally.total - counts.NOT_ASSESSED)
      expect(tally.done).toBe(counts.IMPLEMENTED)
      for (const part of explanation) expect(explanationSentence(part)).toMatch(/^[A-Z0-9].*\.$/)
    }),
  )
})

test('one leaf is its own roll-up', () => {
  for (const state of IMPLEMENTATIONS) expect(of(state).implementation).toBe(state)
})

test('superseded leaves leave the count, and never change the rest', () => {
  fc.assert(
    fc.property(leaves, (all) => {
      const rest = all.filter(({ implementation }) => implementation !== 'SUPERSEDED')
      fc.pre(rest.length > 0)
      const { implementation, isFinal, leaves: tally } = rollUp(all)
      expect(rollUp(rest)).toMatchObject({ implementation, isFinal, leaves: tally })
    }),
  )
})

test('it is never better than every leaf, and done only when all of it is', () => {
  fc.assert(
    fc.property(leaves, (all) => {
      const counting = all
        .map(({ implementation }) => implementation)
        .filter((state) => state !== 'SUPERSEDED')
      fc.pre(counting.length > 0)
      const { implementation, isFinal } = rollUp(all)
      expect(implementation === 'IMPLEMENTED').toBe(counting.every((state) => state === 'IMPLEMENTED'))
      if (isFinal) expect(counting.some(isOpen)).toBe(false)
      if (counting.includes('REGRESSED')) expect(implementation).toBe('REGRESSED')
    }),
  )
})

test('the rules of domain.md apply in their order', () => {
  expect(of().implementation).toBe('NOT_ASSESSED')
  expect(of('NOT_ASSESSED', 'NOT_ASSESSED').implementation).toBe('NOT_ASSESSED')
  expect(of('SUPERSEDED', 'SUPERSEDED').implementation).toBe('SUPERSEDED')
  expect(of('SUPERSEDED', 'NOT_ASSESSED').implementation).toBe('NOT_ASSESSED')
  expect(of('IMPLEMENTED', 'REGRESSED').implementation).toBe('REGRESSED')
  expect(of('IMPLEMENTED', 'SUPERSEDED').implementation).toBe('IMPLEMENTED')
  expect(of('CLOSED_NOT_IMPLEMENTED', 'SUPERSEDED').implementation).toBe('CLOSED_NOT_IMPLEMENTED')
  expect(of('IMPLEMENTED', 'NOT_ASSESSED')).toMatchObject({
    implementation: 'PARTIALLY_IMPLEMENTED',
    isFinal: false,
  })
  expect(of('PARTIALLY_IMPLEMENTED', 'CLOSED_NOT_IMPLEMENTED').isFinal).toBe(false)
  expect(of('IMPLEMENTED', 'CLOSED_NOT_IMPLEMENTED')).toMatchObject({
    implementation: 'PARTIALLY_IMPLEMENTED',
    isFinal: true,
  })
  expect(of('COMMITTED', 'IN_PROGRESS', 'NO_ACTION', 'CLOSED_NOT_IMPLEMENTED').implementation).toBe(
    'IN_PROGRESS',
  )
  expect(of('COMMITTED', 'NOT_ASSESSED').implementation).toBe('COMMITTED')
})

test('parts are counted as parts, however many are asked in each', () => {
  const leaf = (part: string, implementation: Implementation) => ({ part, implementation })
  const compound = [
    leaf('a', 'IMPLEMENTED'),
    leaf('b', 'IMPLEMENTED'),
    leaf('b', 'NOT_ASSESSED'),
    leaf('c', 'NOT_ASSESSED'),
    leaf('d', 'SUPERSEDED'),
  ]
  expect(rollUp(compound)).toMatchObject({
    leaves: { total: 4, checked: 2, done: 2 },
    parts: { total: 3, checked: 2, done: 1 },
  })
  expect(of('IMPLEMENTED').parts).toBeNull()
})

test('the explanation reads as sentences', () => {
  const sentences = of('NOT_ASSESSED', 'COMMITTED', 'SUPERSEDED').explanation.map(explanationSentence)
  expect(sentences).toEqual([
    'The furthest that anything has come is “Promised”: 1 of 2.',
    '1 of 2 checked.',
    '0 of 2 done.',
    '1 of 3 was replaced and no longer counts.',
  ])
})
