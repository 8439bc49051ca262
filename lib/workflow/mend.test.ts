import { expect, test } from 'vitest'
import { decide, unmetNow } from '@/lib/workflow/decide'
import {
  anEntry,
  claim,
  codes,
  evidenceFact,
  factsOf,
  implemented,
  inProgress,
  progress,
  TODAY,
} from '@/lib/workflow/samples'
import type { Request } from '@/lib/workflow/request'

test('only the author takes back, only alone-made entries, only before they are public', () => {
  const take = (given: object, reason = 'typo') => {
    const entry = anEntry(given)
    return codes(factsOf({ entries: [entry] }), { verb: 'takeBack', entryId: entry.id, reason })
  }
  expect(take({})).toEqual([])
  expect(take({}, '')).toEqual(['REASON_MISSING'])
  expect(take({ authorId: 'lea' })).toEqual(['NOT_YOURS'])
  expect(take({ isPublic: true })).toEqual(['ALREADY_PUBLIC'])
  expect(take({ verb: 'claimPartial', implementation: 'PARTIALLY_IMPLEMENTED', decidedBy: 'vera' })).toEqual([
    'NOT_ONE_PERSON',
  ])
  expect(take({ verb: 'takeBack' })).toEqual(['NOT_ONE_PERSON'])
  expect(codes(factsOf(), { verb: 'takeBack', reason: 'typo' })).toEqual(['ENTRY_UNKNOWN'])
})

test('what is taken back leaves a history that fits', () => {
  const entry = implemented()
  const alone = { ...entry, verb: 'recordProgress' as const, decidedBy: null }
  const lost = anEntry({ verb: 'recordRegression', effectiveOn: '2026-06-01', implementation: 'REGRESSED' })
  const decision = decide(factsOf({ entries: [alone, lost] }), {
    verb: 'takeBack',
    entryId: entry.id,
    reason: 'typo',
  })
  expect(decision).toMatchObject({ missing: [{ code: 'DOES_NOT_FIT', entryId: lost.id }] })
})

test('a correction says what was wrong, what the public reads, and what takes its place', () => {
  const entry = inProgress()
  const facts = factsOf({ entries: [entry] })
  expect(codes(facts, { verb: 'correct', entryId: entry.id })).toEqual([
    'WRONG_MISSING',
    'PUBLIC_SENTENCE_MISSING',
    'REPLACEMENT_MISSING',
  ])
})

test('a correction takes one person before release, two after, and as many as its new state needs', () => {
  const mend = (isPublic: boolean, replacement: Request['replacement']) => {
    const entry = { ...inProgress(), isPublic }
    return decide(factsOf({ entries: [entry] }), {
      verb: 'correct',
      entryId: entry.id,
      wrong: 'The date.',
      publicSentence: 'We had the wrong date.',
      replacement,
    })
  }
  expect(mend(false, progress)).toMatchObject({
    decidedBy: null,
    entry: {
      verb: 'correct',
      standsFor: 'recordProgress',
      implementation: 'IN_PROGRESS',
      effectiveOn: '2026-03-01',
    },
  })
  expect(mend(true, progress)).toMatchObject({ decidedBy: 'VERIFIER' })
  expect(mend(true, null)).toMatchObject({
    decidedBy: 'VERIFIER',
    entry: { isAnnulment: true, implementation: null, standsFor: null, effectiveOn: '2026-01-01' },
  })
  expect(mend(false, claim)).toMatchObject({ decidedBy: 'VERIFIER', entry: { verification: 'VERIFIED' } })
  expect(
    mend(true, { verb: 'closeNotImplemented', effectiveOn: TODAY, ending: 'LAPSED', reason: 'a', risk: 'b' }),
  ).toMatchObject({ decidedBy: 'LEAD', deciders: ['lea'] })
  expect(mend(false, { verb: 'takeBack' })).toMatchObject({ missing: [{ code: 'REPLACEMENT_NOT_ALLOWED' }] })
})

test('to mend a correction, correct the correction; what was ever public still takes two', () => {
  const first = { ...inProgress(), isPublic: true }
  const second = anEntry({
    verb: 'correct',
    standsFor: 'recordProgress',
    implementation: 'IN_PROGRESS',
    replaces: first.id,
  })
  const facts = factsOf({ entries: [first, second] })
  const mend = { verb: 'correct' as const, wrong: 'a', publicSentence: 'b', replacement: progress }
  expect(codes(facts, { ...mend, entryId: first.id })).toContain('ALREADY_REPLACED')
  expect(decide(facts, { ...mend, entryId: second.id })).toMatchObject({
    isAllowed: true,
    decidedBy: 'VERIFIER',
  })
})

test('a dispute is one person’s; to resolve it takes two and the proof that still stands', () => {
  const facts = factsOf({ entries: [implemented()] })
  expect(decide(facts, { verb: 'dispute', effectiveOn: TODAY, reason: 'A reader wrote.' })).toMatchObject({
    decidedBy: null,
    entry: { verification: 'DISPUTED', implementation: null },
  })
  const disputed = [
    ...facts.entries,
    anEntry({ verb: 'dispute', effectiveOn: '2026-05-01', verification: 'DISPUTED' }),
  ]
  const resolve: Request = { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'It stands.' }
  expect(codes(facts, resolve)).toEqual(['NOT_DISPUTED'])
  expect(decide({ ...facts, entries: disputed }, resolve)).toMatchObject({
    decidedBy: 'VERIFIER',
    entry: { verification: 'VERIFIED', implementation: null, reverifyOn: '2027-11-22', evidenceIds: ['law'] },
  })
  const without = { ...facts, entries: disputed, evidence: [evidenceFact({ isWithdrawn: true })] }
  expect(codes(without, resolve)).toEqual(['CRITERION_UNPROVEN'])
  expect(unmetNow(without)).toEqual([
    { code: 'CRITERION_UNPROVEN', field: 'assessments', criterionId: 'done' },
  ])
  expect(unmetNow(facts)).toEqual([])
})

test('an expired claim is renewed by two, as a dispute is resolved', () => {
  const facts = factsOf({ entries: [{ ...implemented(), reverifyOn: '2026-11-21' }] })
  const renew: Request = { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'Still so.' }
  expect(decide(facts, renew)).toMatchObject({ isAllowed: true, decidedBy: 'VERIFIER' })
  expect(codes(facts, { ...renew, reverifyOn: TODAY })).toEqual(['REVERIFY_NOT_AHEAD'])
  expect(codes(facts, { ...renew, reverifyOn: 'soon' })).toEqual(['REVERIFY_INVALID'])
})
