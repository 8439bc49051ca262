import { expect, test } from 'vitest'
import { recordForm, toRecordInput } from './schema'

const CRITERION = '0199a7c4-1111-7222-8333-944445555666'
const ENTRY = '0199a7c4-1111-7222-8333-944445555777'
const base = {
  ref: 'CFR-3',
  askId: '0199a7c4-1111-7222-8333-944445555888',
  version: '3',
  receipt: '0199a7c4-1111-4222-8333-944445555999',
  effectiveOn: '2026-11-01',
}
const inputOf = (form: object) => toRecordInput(recordForm.parse({ ...base, ...form }))

test('a claim brings its assessments, on what is here and on the link of the form', () => {
  const { request, evidence } = inputOf({
    verb: 'claimImplemented',
    url: 'https://example.org/law',
    assessment: { [CRITERION]: 'MET' },
    proof: { [CRITERION]: ['new', ENTRY] },
    contradiction: { [ENTRY]: 'It was struck down.', [CRITERION]: '' },
  })
  expect(request).toEqual({
    verb: 'claimImplemented',
    effectiveOn: '2026-11-01',
    assessments: [{ criterionId: CRITERION, assessment: 'MET', evidenceIds: ['new', ENTRY] }],
    contradictionAnswers: [{ evidenceId: ENTRY, answer: 'It was struck down.' }],
  })
  expect(evidence).toEqual({ url: 'https://example.org/law', happenedOn: '2026-11-01' })
})

test('a correction puts a fact in the place of the entry, or nothing; what was wrong stays with the correction', () => {
  const mend = { verb: 'correct', entryId: ENTRY, wrong: 'Another bill.', publicSentence: 'We were wrong.' }
  expect(inputOf({ ...mend, replacement: 'recordProgress', sentence: 'Introduced.' }).request).toEqual({
    ...mend,
    replacement: { verb: 'recordProgress', effectiveOn: '2026-11-01', sentence: 'Introduced.' },
  })
  expect(inputOf({ ...mend, replacement: 'NOTHING', effectiveOn: undefined }).request).toEqual({
    ...mend,
    replacement: null,
  })
})

test('an entry in the way is annulled in the same proposal', () => {
  const mended = { alsoEntryId: ENTRY, wrong: 'Another bill.', publicSentence: 'We were wrong.' }
  const { request, also } = inputOf({ verb: 'recordProgress', ...mended })
  expect(request).toEqual({ verb: 'recordProgress', effectiveOn: '2026-11-01' })
  expect(also).toEqual([
    {
      verb: 'correct',
      entryId: ENTRY,
      wrong: 'Another bill.',
      publicSentence: 'We were wrong.',
      replacement: null,
    },
  ])
})

test('a successor is named by its id, an instrument by its title', () => {
  const to = (successorKind: string, successor: string) =>
    inputOf({ verb: 'supersede', successorKind, successor }).request.successor
  expect(to('RECOMMENDATION', ENTRY)).toEqual({ kind: 'RECOMMENDATION', id: ENTRY })
  expect(to('INSTRUMENT', 'Directive')).toEqual({ kind: 'INSTRUMENT', title: 'Directive' })
})

test('a day is needed, but to take something away', () => {
  const without = (form: object) => recordForm.safeParse({ ...base, effectiveOn: undefined, ...form }).success
  expect(without({ verb: 'recordProgress' })).toBe(false)
  expect(without({ verb: 'correct', replacement: 'recordProgress' })).toBe(false)
  expect(without({ verb: 'correct', replacement: 'NOTHING' })).toBe(true)
  expect(without({ verb: 'takeBack' })).toBe(true)
})
