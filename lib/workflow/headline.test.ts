import fc from 'fast-check'
import { expect, test } from 'vitest'
import { headline, headlineSentence } from '@/lib/workflow/headline'
import { IMPLEMENTATIONS, type Implementation } from '@/lib/workflow/statuses'

function sentence(
  counts: Partial<Record<Implementation, number>>,
  since: string | null = '2025-12-03',
): string {
  const states = IMPLEMENTATIONS.flatMap((state) => Array.from({ length: counts[state] ?? 0 }, () => state))
  return headlineSentence(headline(states, since))
}

test('while fewer than half are assessed it leads with what was checked', () => {
  expect(sentence({ NOT_ASSESSED: 123, NO_ACTION: 5, PARTIALLY_IMPLEMENTED: 3, REGRESSED: 1 })).toBe(
    'We have checked 9 of 132 recommendations since 3 December 2025. Of those 9, 3 are partly implemented, ' +
      '1 has been rolled back and for 5 we found no action.',
  )
})

test('from half on it leads with what came of it', () => {
  expect(sentence({ NOT_ASSESSED: 61, IMPLEMENTED: 4, PARTIALLY_IMPLEMENTED: 9, NO_ACTION: 58 })).toBe(
    'Of 132 recommendations, 4 are implemented, 9 are partly implemented and for 58 we found no action. ' +
      '61 are not checked yet.',
  )
})

test('what is being checked again is said in the same breath as what is claimed', () => {
  const states = ['IMPLEMENTED', 'IMPLEMENTED', 'REGRESSED', 'NO_ACTION'] as const
  expect(headlineSentence(headline(states, null, ['IMPLEMENTED', 'REGRESSED']))).toBe(
    'Of 4 recommendations, 2 are implemented (1 of them being checked again), ' +
      '1 has been rolled back (being checked again) and for 1 we found no action.',
  )
  expect(
    headlineSentence(headline(['IMPLEMENTED', 'NOT_ASSESSED', 'NOT_ASSESSED'], null, ['IMPLEMENTED'])),
  ).toBe('We have checked 1 of 3 recommendations. That one is implemented (being checked again).')
})

test('before anything is checked it says so calmly', () => {
  expect(sentence({ NOT_ASSESSED: 132 }, null)).toBe('None of the 132 recommendations has been checked yet.')
  expect(sentence({ NOT_ASSESSED: 1 }, null)).toBe('The one recommendation has not been checked yet.')
  expect(sentence({}, null)).toBe('There are no recommendations here yet.')
})

test('one is spoken of as one', () => {
  expect(sentence({ NOT_ASSESSED: 131, COMMITTED: 1 })).toBe(
    'We have checked 1 of 132 recommendations since 3 December 2025. That one has been promised.',
  )
  expect(sentence({ NOT_ASSESSED: 1, IMPLEMENTED: 1 })).toBe(
    'Of 2 recommendations, 1 is implemented. 1 is not checked yet.',
  )
  expect(sentence({ SUPERSEDED: 1 })).toBe('The one recommendation here has been replaced.')
})

test('what has been replaced is told beside, and counts neither as checked nor among all', () => {
  expect(sentence({ NOT_ASSESSED: 3, SUPERSEDED: 2 }, null)).toBe(
    'None of the 3 recommendations has been checked yet. 2 more have been replaced.',
  )
  expect(sentence({ IMPLEMENTED: 1, NOT_ASSESSED: 1, SUPERSEDED: 1 }, null)).toBe(
    'Of 2 recommendations, 1 is implemented. 1 is not checked yet. 1 more has been replaced.',
  )
  expect(sentence({ SUPERSEDED: 4 }, null)).toBe('All 4 recommendations here have been replaced.')
})

test('it never says that none of something is there, and always how many there are', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...IMPLEMENTATIONS), { minLength: 2, maxLength: 40 }), (states) => {
      const said = headlineSentence(headline(states, null))
      expect(said).not.toMatch(/\b0\b/)
      const counting = states.filter((state) => state !== 'SUPERSEDED').length
      if (counting > 1) expect(said).toContain(String(counting))
    }),
  )
})
