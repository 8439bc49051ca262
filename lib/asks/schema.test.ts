import { expect, test } from 'vitest'
import { recordForm, recordInput, toRecordInput } from './schema'

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

test('an entry in the way that did happen, on another day, is moved there', () => {
  const mended = {
    alsoEntryId: ENTRY,
    alsoOn: '2026-10-01',
    wrong: 'The day.',
    publicSentence: 'A wrong day.',
  }
  expect(inputOf({ verb: 'recordProgress', ...mended }).also).toEqual([
    {
      verb: 'correct',
      entryId: ENTRY,
      wrong: 'The day.',
      publicSentence: 'A wrong day.',
      movedTo: '2026-10-01',
    },
  ])
})

test('what a verb makes no use of is unknown to it, in a form, a request and what is put in an entry’s place', () => {
  const unused = [
    ['recordProgress', { to: 'IMPLEMENTED' }],
    ['recordProgress', { replacement: null }],
    ['recordDevelopment', { contradictionAnswers: [{ evidenceId: ENTRY, answer: 'It is nothing.' }] }],
    ['recordDevelopment', { assessments: [{ criterionId: ENTRY, assessment: 'MET', evidenceIds: [] }] }],
    ['recordDevelopment', { entryId: ENTRY }],
    ['correct', { to: 'IMPLEMENTED', entryId: ENTRY, replacement: null }],
  ] as const
  const { askId, version, receipt } = base
  const isKnown = (request: object) => recordInput.safeParse({ askId, version, receipt, request }).success
  for (const [verb, more] of unused) {
    expect(isKnown({ verb }), verb).toBe(true)
    expect(isKnown({ verb, ...more }), verb).toBe(false)
  }
  const instead = { verb: 'recordProgress', effectiveOn: '2026-11-01' }
  expect(isKnown({ verb: 'correct', replacement: instead })).toBe(true)
  expect(isKnown({ verb: 'correct', replacement: { ...instead, to: 'IN_PROGRESS' } })).toBe(false)
  expect(isKnown({ verb: 'resume', to: 'IN_PROGRESS' })).toBe(true)
  const isForm = (form: object) => recordForm.safeParse({ ...base, ...form }).success
  expect(isForm({ verb: 'recordProgress', to: 'IMPLEMENTED' })).toBe(false)
  expect(isForm({ verb: 'recordProgress', replacement: 'NOTHING' })).toBe(false)
  expect(isForm({ verb: 'recordDevelopment', contradiction: { [ENTRY]: 'It is nothing.' } })).toBe(false)
  expect(isForm({ verb: 'recordDevelopment', assessment: { [ENTRY]: 'MET' } })).toBe(false)
  expect(isForm({ verb: 'recordDevelopment', entryId: ENTRY })).toBe(false)
  expect(isForm({ verb: 'correct', replacement: 'resume', to: 'IN_PROGRESS' })).toBe(true)
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

test('carrying over is no single record, nor what a correction puts in an entry’s place', () => {
  const { ref: _r, effectiveOn, ...sent } = base
  const problem = (request: object) =>
    recordInput.safeParse({ ...sent, request }).error?.issues.map(({ path }) => path.join('.'))
  const place = { kind: 'RECOMMENDATION', id: ENTRY, askId: ENTRY, name: 'CFR-3a' }
  expect(problem({ verb: 'carryOver', effectiveOn, reason: 'It asks two things.' })).toContain('request.verb')
  expect(problem({ verb: 'reconfirm', effectiveOn, carriedInto: [place] })).toEqual(['request'])
  const replacement = { verb: 'carryOver', effectiveOn }
  expect(problem({ verb: 'correct', entryId: ENTRY, replacement })).toContain('request.replacement.verb')
  expect(recordForm.safeParse({ ...base, verb: 'carryOver' }).success).toBe(false)
})

test('a form that came from a card goes back to a pile that there is, and nowhere else', () => {
  const form = { ...base, verb: 'recordDevelopment', sentence: 'It passed.' }
  expect(recordForm.parse({ ...form, card: 'due' }).card).toBe('due')
  for (const card of ['https://elsewhere.example', '/desk', ''])
    expect(recordForm.safeParse({ ...form, card }).success).toBe(false)
  expect(toRecordInput(recordForm.parse({ ...form, card: 'mine' }))).toEqual(inputOf(form))
})
