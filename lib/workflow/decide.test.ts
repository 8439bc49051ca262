import { expect, test } from 'vitest'
import { decide } from '@/lib/workflow/decide'
import { codes, evidenceFact, factsOf, progress, TODAY, vera } from '@/lib/workflow/samples'
import type { Request } from '@/lib/workflow/request'

test('one person records progress, and it counts at once', () => {
  expect(decide(factsOf(), progress)).toMatchObject({
    isAllowed: true,
    decidedBy: null,
    deciders: [],
    entry: {
      verb: 'recordProgress',
      implementation: 'IN_PROGRESS',
      verification: 'UNVERIFIED',
      response: null,
      effectiveOn: '2026-03-01',
      checkedOn: TODAY,
      authorId: 'ada',
      decidedBy: null,
      evidenceIds: ['law'],
      isAnnulment: false,
    },
  })
})

test('everything that is missing is said at once, each with its field', () => {
  const decision = decide(factsOf({ actor: vera }), {
    verb: 'closeNotImplemented',
    effectiveOn: '2027-01-01',
  })
  expect(decision).toEqual({
    isAllowed: false,
    missing: [
      { code: 'NOT_PERMITTED' },
      { code: 'DATE_AFTER_TODAY', field: 'effectiveOn' },
      { code: 'ENDING_MISSING', field: 'ending' },
      { code: 'REASON_MISSING', field: 'reason' },
      { code: 'RISK_MISSING', field: 'risk' },
    ],
  })
})

test('what only repeats blanks is missing', () => {
  expect(codes(factsOf(), { verb: 'recordNoAction', effectiveOn: TODAY, searched: '  ' })).toEqual([
    'SEARCHED_MISSING',
  ])
})

test('an announcement is enough for a promise and too weak for progress', () => {
  const facts = factsOf({ evidence: [evidenceFact({ tier: 3 })] })
  expect(codes(facts, { ...progress, verb: 'recordCommitment' })).toEqual([])
  expect(codes(facts, progress)).toEqual(['EVIDENCE_TOO_WEAK'])
  expect(codes(factsOf(), { ...progress, evidenceIds: [] })).toEqual(['EVIDENCE_MISSING'])
})

test('attested evidence counts as tier 2 once two people are named', () => {
  const seenBy = (...attestedBy: string[]) =>
    factsOf({ evidence: [evidenceFact({ isAttested: true, attestedBy })] })
  expect(codes(seenBy('ada', 'vera'), progress)).toEqual([])
  expect(codes(seenBy('ada', 'ada'), progress)).toEqual(['EVIDENCE_TOO_WEAK'])
})

test('what contradicts, was withdrawn or belongs elsewhere supports nothing', () => {
  expect(codes(factsOf({ evidence: [evidenceFact({ polarity: 'CONTRADICTS' })] }), progress)).toEqual([
    'EVIDENCE_TOO_WEAK',
  ])
  expect(codes(factsOf({ evidence: [evidenceFact({ isWithdrawn: true })] }), progress)).toEqual([
    'EVIDENCE_WITHDRAWN',
    'EVIDENCE_MISSING',
  ])
  expect(codes(factsOf(), { ...progress, evidenceIds: ['law', 'another'] })).toEqual(['EVIDENCE_UNKNOWN'])
})

test('a successor is named and does not lead back', () => {
  const request: Request = { verb: 'supersede', effectiveOn: TODAY }
  const successors = { 'CFR-9': ['CFR-8'], 'CFR-8': ['CFR-1'] }
  expect(codes(factsOf(), request)).toEqual(['SUCCESSOR_MISSING'])
  const by = (id: string): Request => ({ ...request, successor: { kind: 'RECOMMENDATION', id } })
  expect(codes(factsOf({ successors }), by('CFR-9'))).toEqual(['SUCCESSOR_CYCLE'])
  expect(codes(factsOf({ successors }), by('CFR-1'))).toEqual(['SUCCESSOR_CYCLE'])
  expect(codes(factsOf({ successors }), by('CFR-7'))).toEqual([])
  expect(
    codes(factsOf(), { ...request, successor: { kind: 'INSTRUMENT', title: 'Directive 2024/1712' } }),
  ).toEqual([])
})

test('an answer needs the addressee’s words or document, a sent letter its proof, a partial yes its remainder', () => {
  const answered: Request = { verb: 'recordResponse', effectiveOn: TODAY, response: 'NOTED' }
  expect(codes(factsOf(), answered)).toEqual(['WORDS_MISSING'])
  expect(codes(factsOf(), { ...answered, words: 'We have taken note.' })).toEqual([])
  expect(codes(factsOf(), { ...answered, evidenceIds: ['law'] })).toEqual([])
  expect(codes(factsOf(), { ...answered, response: 'AWAITED', words: 'Sent.' })).toEqual([
    'PROOF_OF_SENDING_MISSING',
  ])
  expect(codes(factsOf(), { ...answered, response: 'ACCEPTED_IN_PART', words: 'Yes, but.' })).toEqual([
    'REMAINDER_MISSING',
  ])
  expect(codes(factsOf(), { verb: 'recordResponse', effectiveOn: TODAY, words: 'Hm.' })).toEqual([
    'RESPONSE_MISSING',
  ])
})

test('an answer is no look at what was done; recording an event is one, on the day of recording', () => {
  const answer: Request = {
    verb: 'recordResponse',
    effectiveOn: '2026-10-01',
    response: 'NOTED',
    words: 'Noted.',
  }
  expect(decide(factsOf(), answer)).toMatchObject({ entry: { checkedOn: null } })
  expect(decide(factsOf(), progress)).toMatchObject({ entry: { checkedOn: TODAY } })
})
