import { expect, test } from 'vitest'
import { decide, unmetNow } from '@/lib/workflow/decide'
import { canDecide } from '@/lib/workflow/deciders'
import {
  ada,
  anEntry,
  claim,
  codes,
  evidenceFact,
  factsOf,
  implemented,
  lea,
  progress,
  repeal,
  TODAY,
  vera,
} from '@/lib/workflow/samples'
import type { Request } from '@/lib/workflow/request'

test('a claim waits for a second person, and says beforehand who can decide', () => {
  expect(decide(factsOf(), claim)).toMatchObject({
    isAllowed: true,
    decidedBy: 'VERIFIER',
    deciders: ['vera', 'lea'],
    entry: {
      implementation: 'IMPLEMENTED',
      verification: 'VERIFIED',
      reverifyOn: '2027-11-22',
      evidenceIds: ['law'],
    },
  })
})

test('at approval the same check asks for the verifier and a sentence', () => {
  expect(codes(factsOf(), claim, { by: vera })).toEqual(['VERIFIER_SENTENCE_MISSING'])
  expect(codes(factsOf(), claim, { by: ada, sentence: 'Seen.' })).toEqual([
    'NOT_A_DECIDER',
    'OWN_PROPOSAL',
    'OWN_EVIDENCE',
  ])
  expect(decide(factsOf(), claim, { by: vera, sentence: ' The law is in force. ' })).toMatchObject({
    isAllowed: true,
    entry: {
      authorId: 'ada',
      decidedBy: 'vera',
      isDecidedByOnePerson: false,
      verifierSentence: 'The law is in force.',
    },
  })
})

test('what became false while the proposal waited refuses the approval', () => {
  const withdrawn = factsOf({ evidence: [evidenceFact({ isWithdrawn: true })] })
  expect(codes(withdrawn, claim, { by: vera, sentence: 'Seen.' })).toEqual(['CRITERION_UNPROVEN'])
})

test('implemented needs every required completion criterion, each proven by then', () => {
  const criteria = (given: object) =>
    factsOf({ criteria: factsOf().criteria.map((one) => ({ ...one, ...given })) })
  expect(codes(criteria({ assessment: 'MET_IN_PART' }), claim)).toEqual(['CRITERION_NOT_MET'])
  expect(codes(criteria({ evidenceIds: [] }), claim)).toEqual(['CRITERION_UNPROVEN'])
  expect(codes(criteria({ assessment: 'NO_LONGER_APPLIES' }), claim)).toEqual(['CRITERIA_MISSING'])
  expect(codes(criteria({ isRequired: false }), claim)).toEqual(['CRITERIA_MISSING'])
  expect(codes(criteria({ kind: 'OUTCOME' }), claim)).toEqual(['CRITERIA_MISSING'])
  expect(codes(factsOf(), { ...claim, effectiveOn: '2026-02-28' })).toEqual(['CRITERION_UNPROVEN'])
})

test('a claim can bring its assessments along', () => {
  const facts = factsOf({
    criteria: [
      { id: 'done', kind: 'COMPLETION', isRequired: true, assessment: 'NOT_ASSESSED', evidenceIds: [] },
    ],
  })
  const assessment = 'MET' as const
  const brought = { ...claim, assessments: [{ criterionId: 'done', assessment, evidenceIds: ['law'] }] }
  expect(codes(facts, claim)).toEqual(['CRITERION_NOT_MET'])
  expect(codes(facts, brought)).toEqual([])
  expect(
    codes(facts, { ...claim, assessments: [{ criterionId: 'x', assessment, evidenceIds: ['y'] }] }),
  ).toEqual(['CRITERION_UNKNOWN', 'EVIDENCE_UNKNOWN', 'CRITERION_NOT_MET'])
})

test('partly implemented names the remainder', () => {
  expect(codes(factsOf(), { verb: 'claimPartial', effectiveOn: TODAY })).toEqual(['REMAINDER_MISSING'])
})

test('nobody judges evidence that is all their own, unless it is an official act at its own address', () => {
  const added = (given: object) => factsOf({ evidence: [evidenceFact({ addedBy: ['vera'], ...given })] })
  expect(canDecide(added({}), claim, vera)).toEqual([{ code: 'OWN_EVIDENCE' }])
  expect(canDecide(added({ isActByAddress: true }), claim, vera)).toEqual([])
  expect(canDecide(added({ isActByAddress: true, tier: 2 }), claim, vera)).toEqual([{ code: 'OWN_EVIDENCE' }])
  expect(decide(added({}), claim)).toMatchObject({ isAllowed: true, deciders: ['lea'] })
})

test('a rumour that somebody else added does not let a verifier judge their own proof', () => {
  const facts = factsOf({
    criteria: factsOf().criteria.map((one) => ({ ...one, evidenceIds: ['law', 'rumour'] })),
    evidence: [evidenceFact({ addedBy: ['vera'] }), evidenceFact({ id: 'rumour', tier: 4 })],
  })
  expect(canDecide(facts, claim, vera)).toEqual([{ code: 'OWN_EVIDENCE' }])
})

test('an ending is decided by a lead, not by a verifier', () => {
  const request: Request = {
    verb: 'closeNotImplemented',
    effectiveOn: TODAY,
    ending: 'REFUSED',
    reason: 'a',
    risk: 'b',
  }
  expect(decide(factsOf(), request)).toMatchObject({ decidedBy: 'LEAD', deciders: ['lea'] })
})

test('a lone person decides alone only while four-eyes is off and nobody else can write or decide', () => {
  const alone = factsOf({ actor: lea, people: [lea], isFourEyesOff: true })
  const sentence = 'In force.'
  expect(decide(alone, claim, { by: lea, sentence })).toMatchObject({
    isAllowed: true,
    entry: { decidedBy: 'lea', isDecidedByOnePerson: true },
  })
  expect(codes({ ...alone, isFourEyesOff: false }, claim, { by: lea, sentence })).toEqual(['OWN_PROPOSAL'])
  expect(codes({ ...alone, people: [lea, vera] }, claim, { by: lea, sentence })).toEqual(['OWN_PROPOSAL'])
})

test('a lone person still needs official proof where all of it is their own', () => {
  const alone = factsOf({
    actor: ada,
    people: [lea],
    isFourEyesOff: true,
    evidence: [evidenceFact({ addedBy: ['lea'] })],
  })
  expect(canDecide({ ...alone, actor: lea }, claim, lea)).toEqual([{ code: 'OWN_EVIDENCE' }])
})

test('at most one proposal waits, and nobody waits for it to lower certainty', () => {
  const facts = factsOf({
    hasPendingProposal: true,
    entries: [implemented()],
    evidence: [evidenceFact(), repeal],
  })
  expect(codes(facts, { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'a' })).toContain(
    'PROPOSAL_PENDING',
  )
  const regression: Request = {
    verb: 'recordRegression',
    effectiveOn: TODAY,
    lost: 'All',
    evidenceIds: ['repeal'],
  }
  expect(codes(facts, regression)).toEqual([])
})

test('a rollback needs contradicting evidence newer than the claim', () => {
  const request: Request = {
    verb: 'recordRegression',
    effectiveOn: TODAY,
    lost: 'All',
    evidenceIds: ['repeal'],
  }
  const against = (happenedOn: string) =>
    factsOf({ entries: [implemented()], evidence: [{ ...repeal, happenedOn }] })
  expect(codes(against('2026-04-02'), request)).toEqual([])
  expect(codes(against('2026-04-01'), request)).toEqual(['CONTRADICTION_NOT_NEWER'])
  expect(codes(factsOf({ entries: [implemented()] }), { ...request, evidenceIds: ['law'] })).toEqual([
    'CONTRADICTION_MISSING',
  ])
})

test('resuming needs evidence newer than the rollback; to claim again needs two', () => {
  const entries = [
    implemented(),
    anEntry({ verb: 'recordRegression', effectiveOn: '2026-06-01', implementation: 'REGRESSED' }),
  ]
  const at = (happenedOn: string) => factsOf({ entries, evidence: [evidenceFact({ happenedOn })] })
  const request: Request = { verb: 'resume', effectiveOn: TODAY, evidenceIds: ['law'] }
  expect(codes(at('2026-06-01'), { ...request, to: 'IN_PROGRESS' })).toEqual(['EVIDENCE_NOT_NEWER'])
  expect(decide(at('2026-06-02'), { ...request, to: 'IN_PROGRESS' })).toMatchObject({ decidedBy: null })
  expect(codes(at('2026-06-01'), { ...request, to: 'IMPLEMENTED' })).toEqual(['CRITERION_UNPROVEN'])
  expect(decide(at('2026-06-02'), { ...request, to: 'IMPLEMENTED' })).toMatchObject({ decidedBy: 'VERIFIER' })
  expect(codes(at('2026-06-02'), request)).toEqual(['TARGET_MISSING'])
  expect(codes(at('2026-06-02'), { ...request, to: 'COMMITTED' })).toEqual(['TARGET_NOT_ALLOWED'])
})

test('what was never implemented is not reopened as rolled back', () => {
  const entries = [anEntry({ verb: 'closeNotImplemented', implementation: 'CLOSED_NOT_IMPLEMENTED' })]
  const request: Request = {
    verb: 'reopen',
    effectiveOn: TODAY,
    to: 'REGRESSED',
    lost: 'All',
    evidenceIds: ['repeal'],
  }
  expect(codes(factsOf({ entries, evidence: [repeal] }), request)).toEqual(['TARGET_NOT_ALLOWED'])
})

test('one person needs nobody to decide', () => {
  expect(canDecide(factsOf(), progress, vera)).toEqual([{ code: 'NOTHING_TO_DECIDE' }])
  expect(ada.may).not.toContain('decideAsVerifier')
})

test('what contradicts proves no criterion, answered or not', () => {
  const facts = factsOf({ evidence: [evidenceFact({ polarity: 'CONTRADICTS', answeredBy: ['answer'] })] })
  expect(codes(facts, claim)).toEqual(['CRITERION_UNPROVEN'])
})

test('the day to check again is the one asked for', () => {
  expect(decide(factsOf(), { ...claim, reverifyOn: '2027-02-01' })).toMatchObject({
    entry: { reverifyOn: '2027-02-01' },
  })
})

test('a rollback whose evidence was withdrawn is no longer proven', () => {
  const regressed = anEntry({
    verb: 'recordRegression',
    effectiveOn: '2026-06-01',
    implementation: 'REGRESSED',
    verification: 'UNVERIFIED',
    evidenceIds: ['repeal'],
  })
  const entries = [implemented(), regressed]
  const proven = factsOf({ entries, evidence: [evidenceFact(), repeal] })
  expect(unmetNow(proven)).toEqual([])
  const withdrawn = factsOf({ entries, evidence: [evidenceFact(), { ...repeal, isWithdrawn: true }] })
  expect(unmetNow(withdrawn).map(({ code }) => code)).toEqual(['CONTRADICTION_MISSING'])
})
