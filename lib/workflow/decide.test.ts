import { expect, test } from 'vitest'
import { decide, decideTogether, unmetNow } from '@/lib/workflow/decide'
import { canDecide } from '@/lib/workflow/deciders'
import type { Request } from '@/lib/workflow/request'
import { ada, anEntry, evidenceFact, factsOf, lea, TODAY, vera } from '@/lib/workflow/samples'
import type { Approval, Facts } from '@/lib/workflow/types'

const inProgress = () =>
  anEntry({ verb: 'recordProgress', implementation: 'IN_PROGRESS', verification: 'UNVERIFIED' })
const implemented = () =>
  anEntry({
    verb: 'claimImplemented',
    effectiveOn: '2026-04-01',
    implementation: 'IMPLEMENTED',
    verification: 'VERIFIED',
    reverifyOn: '2027-04-01',
    decidedBy: 'vera',
    checkedOn: '2026-04-01',
    evidenceIds: ['law'],
  })
const progress: Request = { verb: 'recordProgress', effectiveOn: '2026-03-01', evidenceIds: ['law'] }
const claim: Request = { verb: 'claimImplemented', effectiveOn: '2026-03-01' }
const repeal = evidenceFact({ id: 'repeal', polarity: 'CONTRADICTS', happenedOn: '2026-06-01' })

function codes(facts: Facts, request: Request, approval?: Approval): string[] {
  const decision = decide(facts, request, approval)
  return decision.isAllowed ? [] : decision.missing.map(({ code }) => code)
}

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

test('a date after today, a day that does not exist and no date at all are refused', () => {
  expect(codes(factsOf(), { ...progress, effectiveOn: '2026-11-23' })).toEqual(['DATE_AFTER_TODAY'])
  expect(codes(factsOf(), { ...progress, effectiveOn: '2026-02-30' })).toEqual(['DATE_INVALID'])
  expect(codes(factsOf(), { verb: 'recordProgress', evidenceIds: ['law'] })).toEqual(['DATE_MISSING'])
})

test('a month is kept as its last day, the present month as today, a coming one is refused', () => {
  const kept = (effectiveOn: string, precision: 'MONTH' | 'YEAR') => {
    const decision = decide(factsOf(), { ...progress, effectiveOn, precision })
    return decision.isAllowed ? decision.entry.effectiveOn : decision.missing.map(({ code }) => code)
  }
  expect(kept('2026-04-03', 'MONTH')).toBe('2026-04-30')
  expect(kept('2024-04-03', 'YEAR')).toBe('2024-12-31')
  expect(kept('2026-11-01', 'MONTH')).toBe(TODAY)
  expect(kept('2026-01-01', 'YEAR')).toBe(TODAY)
  expect(kept('2026-12-01', 'MONTH')).toEqual(['DATE_AFTER_TODAY'])
  expect(kept('2027-01-01', 'YEAR')).toEqual(['DATE_AFTER_TODAY'])
})

test('an announcement is enough for a promise and too weak for progress', () => {
  const facts = factsOf({ evidence: [evidenceFact({ tier: 3 })] })
  expect(codes(facts, { ...progress, verb: 'recordCommitment' })).toEqual([])
  expect(codes(facts, progress)).toEqual(['EVIDENCE_TOO_WEAK'])
  expect(codes(factsOf(), { ...progress, evidenceIds: [] })).toEqual(['EVIDENCE_MISSING'])
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

test('attested evidence counts as tier 2 once two people are named', () => {
  const seenBy = (...attestedBy: string[]) =>
    factsOf({ evidence: [evidenceFact({ isAttested: true, attestedBy })] })
  expect(codes(seenBy('ada', 'vera'), progress)).toEqual([])
  expect(codes(seenBy('ada', 'ada'), progress)).toEqual(['EVIDENCE_TOO_WEAK'])
})

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

test('contradicting evidence has to be answered before anything is called implemented', () => {
  const facts = factsOf({ evidence: [evidenceFact(), repeal] })
  expect(decide(facts, claim)).toMatchObject({
    missing: [{ code: 'CONTRADICTION_UNANSWERED', field: 'contradictionAnswers', evidenceId: 'repeal' }],
  })
  const answer = { evidenceId: 'repeal', answer: 'It concerns another chapter.' }
  expect(codes(facts, { ...claim, contradictionAnswers: [answer] })).toEqual([])
  expect(codes(facts, { ...claim, contradictionAnswers: [{ ...answer, answer: '' }] })).toHaveLength(1)
})

test('partly implemented names the remainder', () => {
  expect(codes(factsOf(), { verb: 'claimPartial', effectiveOn: TODAY })).toEqual(['REMAINDER_MISSING'])
})

test('nobody judges evidence that is all their own, unless it is an official act at its own address', () => {
  const added = (given: object) => factsOf({ evidence: [evidenceFact({ addedBy: 'vera', ...given })] })
  expect(canDecide(added({}), claim, vera)).toEqual([{ code: 'OWN_EVIDENCE' }])
  expect(canDecide(added({ isAtOfficialHost: true }), claim, vera)).toEqual([])
  expect(canDecide(added({ isAtOfficialHost: true, tier: 2 }), claim, vera)).toEqual([
    { code: 'OWN_EVIDENCE' },
  ])
  expect(decide(added({}), claim)).toMatchObject({ isAllowed: true, deciders: ['lea'] })
})

test('a rumour that somebody else added does not let a verifier judge their own proof', () => {
  const facts = factsOf({
    criteria: factsOf().criteria.map((one) => ({ ...one, evidenceIds: ['law', 'rumour'] })),
    evidence: [evidenceFact({ addedBy: 'vera' }), evidenceFact({ id: 'rumour', tier: 4 })],
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
    evidence: [evidenceFact({ addedBy: 'lea' })],
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

test('a check where something was recorded already is told to reconfirm', () => {
  const facts = factsOf({ entries: [inProgress()] })
  expect(codes(facts, { verb: 'recordNoAction', effectiveOn: TODAY, searched: 'All' })).toEqual([
    'USE_RECONFIRM',
  ])
  expect(decide(facts, { verb: 'reconfirm', effectiveOn: TODAY })).toMatchObject({
    entry: { implementation: null, verification: null, checkedOn: TODAY },
  })
})

test('a back-dated entry starts from the state of its own date', () => {
  const facts = factsOf({ entries: [inProgress()] })
  const searched = 'All'
  expect(codes(facts, { verb: 'recordNoAction', effectiveOn: '2025-12-31', searched })).toEqual([])
  expect(codes(facts, { ...progress, verb: 'recordCommitment', effectiveOn: '2025-12-31' })).toEqual([])
})

test('a back-dated entry that does not fit is refused and names the entry in its way', () => {
  const later = inProgress()
  const facts = factsOf({ entries: [later], evidence: [evidenceFact({ happenedOn: '2025-01-01' })] })
  expect(decide(facts, { verb: 'claimPartial', effectiveOn: '2025-12-31', remainder: 'The rest' })).toEqual({
    isAllowed: false,
    missing: [
      {
        code: 'DOES_NOT_FIT',
        field: 'effectiveOn',
        entryId: later.id,
        verb: 'recordProgress',
        state: 'PARTIALLY_IMPLEMENTED',
      },
    ],
  })
})

test('the entry in the way can be corrected in the same proposal', () => {
  const later = inProgress()
  const facts = factsOf({ entries: [later], evidence: [evidenceFact({ happenedOn: '2025-01-01' })] })
  const partial: Request = { verb: 'claimPartial', effectiveOn: '2025-12-31', remainder: 'The rest' }
  const annul: Request = {
    verb: 'correct',
    entryId: later.id,
    replacement: null,
    wrong: 'a',
    publicSentence: 'b',
  }
  expect(decideTogether(facts, [partial, annul])).toMatchObject({ isAllowed: true, decidedBy: 'VERIFIER' })
  expect(decideTogether(facts, [partial, annul, annul])).toMatchObject({
    missing: [
      { code: 'ALREADY_REPLACED', at: 1 },
      { code: 'ALREADY_REPLACED', at: 2 },
    ],
  })
})

test('a found promise turns a later “no action found” into a check that changed nothing', () => {
  const check = anEntry({ verb: 'recordNoAction', effectiveOn: '2026-03-20', implementation: 'NO_ACTION' })
  const request: Request = { verb: 'recordCommitment', effectiveOn: '2026-03-15', evidenceIds: ['law'] }
  expect(codes(factsOf({ entries: [check] }), request)).toEqual([])
})

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

test('one person needs nobody to decide', () => {
  expect(canDecide(factsOf(), progress, vera)).toEqual([{ code: 'NOTHING_TO_DECIDE' }])
  expect(ada.may).not.toContain('decideAsVerifier')
})
