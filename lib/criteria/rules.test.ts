import { expect, test } from 'vitest'
import { hasRequiredCompletion, needsEvidence, type InSet } from './rules'

const one: InSet = { id: 'one', kind: 'COMPLETION', isRequired: true, assessment: null }

test('something that has to be done on paper remains as long as one required criterion of that kind applies', () => {
  expect(hasRequiredCompletion([one])).toBe(true)
  expect(hasRequiredCompletion([{ ...one, assessment: 'NOT_MET' }])).toBe(true)
  expect(hasRequiredCompletion([{ ...one, assessment: 'NO_LONGER_APPLIES' }])).toBe(false)
  expect(hasRequiredCompletion([{ ...one, kind: 'OUTCOME' }])).toBe(false)
  expect(hasRequiredCompletion([{ ...one, isRequired: false }])).toBe(false)
  expect(hasRequiredCompletion([])).toBe(false)
})

test('only what is met, wholly or in part, has to be shown', () => {
  expect(needsEvidence('MET')).toBe(true)
  expect(needsEvidence('MET_IN_PART')).toBe(true)
  expect(needsEvidence('NOT_MET')).toBe(false)
  expect(needsEvidence('TOO_EARLY')).toBe(false)
  expect(needsEvidence('NO_LONGER_APPLIES')).toBe(false)
})
