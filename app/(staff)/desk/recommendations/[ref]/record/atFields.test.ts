import { expect, test } from 'vitest'
import { recordForm } from '@/lib/asks/schema'
import { atFields } from './atFields'

const ONE = '0199a7c4-1111-7222-8333-944445555666'
const OTHER = '0199a7c4-1111-7222-8333-944445555777'
const form = (more: object) =>
  recordForm.parse({
    ref: 'CFR-3',
    askId: ONE,
    version: '1',
    receipt: '0199a7c4-1111-4222-8333-944445555999',
    verb: 'claimImplemented',
    effectiveOn: '2026-11-01',
    assessment: { [ONE]: 'MET' },
    ...more,
  })
const fieldOf = (problem: { field: string; code: string }, more: object = {}) =>
  atFields([{ ...problem, message: 'It is missing.' }], form(more))[0]?.field

test('with one criterion, missing proof is a missing link', () => {
  expect(fieldOf({ field: `assessments.${ONE}`, code: 'CRITERION_UNPROVEN' })).toBe('url')
})

test('a link that was taken for too little opens what it is', () => {
  const problem = { field: `assessments.${ONE}`, code: 'CRITERION_UNPROVEN' }
  expect(fieldOf(problem, { url: 'https://example.org/news' })).toBe('kind')
  expect(fieldOf(problem, { url: 'https://example.org/news', kind: 'LAW' })).toBe(`proof.${ONE}`)
})

test('with several, each criterion has its own field', () => {
  const several = { assessment: { [ONE]: 'MET', [OTHER]: 'NOT_MET' } }
  expect(fieldOf({ field: `assessments.${OTHER}`, code: 'CRITERION_NOT_MET' }, several)).toBe(
    `assessment.${OTHER}`,
  )
  expect(fieldOf({ field: `assessments.${OTHER}`, code: 'CRITERION_UNPROVEN' }, several)).toBe(
    `proof.${OTHER}`,
  )
})

test('what contradicts it is answered where it stands', () => {
  expect(fieldOf({ field: `contradictionAnswers.${OTHER}`, code: 'CONTRADICTION_UNANSWERED' })).toBe(
    `contradiction.${OTHER}`,
  )
})
