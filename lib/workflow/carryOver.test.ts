import { expect, test } from 'vitest'
import { openingOf, wasAsked } from '@/lib/workflow/carryOver'
import { decide, unmetNow } from '@/lib/workflow/decide'
import { isAllowedStep, missingFit } from '@/lib/workflow/fit'
import { standing } from '@/lib/workflow/history'
import type { Place, Request } from '@/lib/workflow/request'
import {
  ada,
  anEntry,
  codes,
  evidenceFact,
  factsOf,
  implemented,
  inProgress,
  lea,
  repeal,
  TODAY,
} from '@/lib/workflow/samples'
import type { Entry, Facts } from '@/lib/workflow/types'
import { ALL_KNOWN, walk } from '@/lib/workflow/walk'

const now = { asOf: TODAY, knownAt: ALL_KNOWN }
const from = { kind: 'RECOMMENDATION', id: 'CFR-1', askId: 'old', name: 'CFR-1', isNew: true } as const
const into: Place = { kind: from.kind, id: 'CFR-1a', askId: 'new', name: 'CFR-1a' }
const request: Request = {
  verb: 'carryOver',
  effectiveOn: TODAY,
  reason: 'It asks two things.',
  carriedInto: [into],
}

/** The facts of what is opened, with the opening alone in its history. */
function opened(facts: Facts): Facts {
  const entry: Entry = {
    ...openingOf(facts, from, { by: lea }),
    ...{ id: 'opening', recordedAt: '2026-11-22T10:00:00.000Z', isPublic: false },
  }
  return { ...facts, entries: [entry] }
}

test('a request is carried over from any state but one that something has replaced already, and a lead decides', () => {
  expect(decide(factsOf({ entries: [implemented()] }), request)).toMatchObject({
    isAllowed: true,
    decidedBy: 'LEAD',
    deciders: ['lea'],
    entry: { implementation: 'SUPERSEDED', verification: 'UNVERIFIED', carried: null },
  })
  const replaced = anEntry({ verb: 'supersede', implementation: 'SUPERSEDED' })
  expect(codes(factsOf({ entries: [replaced] }), request)).toEqual(['WRONG_STATE'])
})

test('it says why and where to, and does not lead back', () => {
  expect(codes(factsOf(), { verb: 'carryOver', effectiveOn: TODAY })).toEqual([
    'REASON_MISSING',
    'SUCCESSOR_MISSING',
  ])
  expect(codes(factsOf({ successors: { 'CFR-1a': ['CFR-1'] } }), request)).toEqual(['SUCCESSOR_CYCLE'])
})

test('nobody puts it in the place of an entry, nor takes it back', () => {
  const entries = [{ ...inProgress(), id: 'progress' }]
  const mend = { entryId: 'progress', wrong: 'It was split.', publicSentence: 'It was split.' }
  expect(codes(factsOf({ entries }), { verb: 'correct', ...mend, replacement: request })).toEqual([
    'REPLACEMENT_NOT_ALLOWED',
  ])
  const carried = anEntry({
    id: 'carried',
    verb: 'carryOver',
    implementation: 'SUPERSEDED',
    decidedBy: 'lea',
  })
  expect(
    codes(factsOf({ entries: [carried] }), { verb: 'takeBack', entryId: 'carried', reason: 'No.' }),
  ).toEqual(['NOT_ONE_PERSON'])
})

test('what was carried over is not corrected alone, and what was split is not opened again beside its parts', () => {
  const carried = anEntry({
    id: 'carried',
    verb: 'carryOver',
    implementation: 'SUPERSEDED',
    decidedBy: 'lea',
  })
  const mend = { entryId: 'carried', wrong: 'It was not.', publicSentence: 'It was not.' }
  const annul: Request = { verb: 'correct', ...mend, replacement: null }
  expect(codes(factsOf({ entries: [carried] }), annul)).toEqual(['GOES_ON_ELSEWHERE'])
  const reopen: Request = {
    verb: 'reopen',
    to: 'IN_PROGRESS',
    effectiveOn: TODAY,
    evidenceIds: ['law'],
    reason: 'No.',
  }
  expect(codes(factsOf({ entries: [carried], isSplit: true }), reopen)).toEqual(['GOES_ON_ELSEWHERE'])
  expect(codes(factsOf({ entries: [carried] }), reopen)).toEqual(['GOES_ON_ELSEWHERE'])
  const replaced = anEntry({ verb: 'supersede', implementation: 'SUPERSEDED' })
  expect(codes(factsOf({ entries: [replaced] }), reopen)).toEqual([])
})

test('a checked claim stays checked until the same day, and proven', () => {
  const facts = opened(factsOf({ entries: [implemented()] }))
  expect(standing(facts.entries, now)).toMatchObject({
    ...{ implementation: 'IMPLEMENTED', since: '2026-04-01', claimedOn: '2026-04-01' },
    ...{ verification: 'VERIFIED', verifiedOn: '2026-04-01', reverifyOn: '2027-04-01' },
    ...{ checkedOn: '2026-04-01', movedOn: '2026-04-01' },
  })
  expect(unmetNow(facts)).toEqual([])
})

test('a doubt stays one, and takes an answer of two there too', () => {
  const doubt = anEntry({ verb: 'dispute', effectiveOn: '2026-05-01', verification: 'DISPUTED' })
  const facts = opened(factsOf({ entries: [implemented(), doubt] }))
  expect(standing(facts.entries, now)).toMatchObject({ verification: 'DISPUTED', reverifyOn: '2027-04-01' })
  const answer: Request = { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'It stands.' }
  expect(decide(facts, answer)).toMatchObject({ isAllowed: true, decidedBy: 'VERIFIER' })
})

test('what contradicts and was answered stays answered; what was not is not', () => {
  const answered = { ...repeal, answeredBy: ['claim'] }
  const against = (piece: typeof repeal) => {
    const evidence = [evidenceFact(), piece]
    const { entries } = opened(factsOf({ entries: [implemented()], evidence }))
    return openingOf(factsOf({ entries, evidence }), from, { by: lea }).said.contradictionAnswers
  }
  expect(against(answered)).toHaveLength(1)
  expect(against(repeal)).toBeUndefined()
})

test('what was rolled back is taken up again on newer evidence alone, and may be rolled back on what is newer than the claim', () => {
  const lost = anEntry({
    ...{ verb: 'recordRegression', effectiveOn: '2026-06-01', implementation: 'REGRESSED' },
    evidenceIds: ['repeal'],
  })
  const facts = opened(factsOf({ entries: [implemented(), lost], evidence: [evidenceFact(), repeal] }))
  expect(standing(facts.entries, now)).toMatchObject({
    implementation: 'REGRESSED',
    regressedOn: '2026-06-01',
  })
  expect(unmetNow(facts)).toEqual([])
  const resume: Request = { verb: 'resume', to: 'IN_PROGRESS', effectiveOn: TODAY, evidenceIds: ['law'] }
  expect(codes(facts, resume)).toEqual(['EVIDENCE_NOT_NEWER'])
  const claimed = opened(factsOf({ entries: [implemented()], evidence: [evidenceFact(), repeal] }))
  const again: Request = {
    verb: 'recordRegression',
    effectiveOn: TODAY,
    lost: 'All',
    evidenceIds: ['repeal'],
  }
  expect(codes(claimed, again)).toEqual([])
})

test('a claim that one person decided says so still', () => {
  const alone = { ...implemented(), isDecidedByOnePerson: true }
  expect(openingOf(factsOf({ entries: [alone] }), from, { by: lea }).isDecidedByOnePerson).toBe(true)
  expect(openingOf(factsOf({ actor: ada, entries: [implemented()] }), from, { by: lea })).toMatchObject({
    ...{ isDecidedByOnePerson: false, authorId: 'ada', decidedBy: 'lea' },
  })
})

test('what nobody has looked at opens with nothing', () => {
  const facts = opened(factsOf())
  expect(facts.entries[0]).toMatchObject({ implementation: null, verification: null, response: null })
  expect(standing(facts.entries, now)).toMatchObject({ implementation: 'NOT_ASSESSED', movedOn: null })
})

test('it opens no pair of states for anything but itself', () => {
  const closed = anEntry({ effectiveOn: '2026-05-01', verb: 'supersede', implementation: 'SUPERSEDED' })
  const steps = (last: Entry) => walk([implemented(), last], now)
  expect(steps(closed).map(isAllowedStep)).toEqual([true, false])
  expect(steps({ ...closed, verb: 'carryOver' }).map(isAllowedStep)).toEqual([true, true])
  expect(missingFit(steps(closed), new Set([closed.id])).map(({ code }) => code)).toEqual(['DOES_NOT_FIT'])
})

test('whoever succeeds an addressee begins with where it stood, and with no answer of their own', () => {
  const said = anEntry({ verb: 'recordResponse', response: 'REJECTED', effectiveOn: '2026-05-01' })
  const facts = factsOf({ entries: [inProgress(), said] })
  const opening = openingOf(facts, { ...from, kind: 'ADDRESSEE' }, { by: lea })
  expect(opening).toMatchObject({
    implementation: 'IN_PROGRESS',
    response: null,
    carried: { responseSince: null },
  })
  expect(openingOf(facts, from, { by: lea })).toMatchObject({ response: 'REJECTED' })
})

test('what a carrying over made was not asked before, and what was there was', () => {
  const opening = { effectiveOn: '2026-05-01', recordedAt: '2026-05-02T10:00:00.000Z' }
  const at = (asOf: string, knownAt: string = ALL_KNOWN) => ({ asOf, knownAt })
  const made = [{ ...opening, carriedFrom: { isNew: true } }]
  expect(wasAsked(made, at('2026-04-30'))).toBe(false)
  expect(wasAsked(made, at('2026-05-01'))).toBe(true)
  expect(wasAsked(made, at('2026-05-01', '2026-05-01T10:00:00.000Z'))).toBe(false)
  expect(wasAsked([{ ...opening, carriedFrom: { isNew: false } }], at('2026-04-30'))).toBe(true)
  expect(wasAsked([], at('2026-04-30'))).toBe(true)
})

test('a doubt that was carried over goes away with no correction that leaves the claim and does not answer it', () => {
  const doubt = anEntry({ verb: 'dispute', effectiveOn: '2026-05-01', verification: 'DISPUTED' })
  const facts = opened(factsOf({ entries: [implemented(), doubt] }))
  const criteria = [{ criterionId: 'done', assessment: 'MET' as const, evidenceIds: ['law'] }]
  const correct = (answer?: string): Request => ({
    ...{ verb: 'correct', entryId: 'opening', wrong: 'The day.', publicSentence: 'We had a wrong day.' },
    replacement: { verb: 'claimImplemented', effectiveOn: '2026-04-10', assessments: criteria, answer },
  })
  expect(codes(facts, correct())).toContain('DISPUTE_UNANSWERED')
  // Nor in two steps: what put it right stands for it.
  const mended = {
    ...inProgress(),
    id: 'mended',
    replaces: 'opening',
    recordedAt: '2026-11-23T10:00:00.000Z',
  }
  const later = { ...facts, entries: [...facts.entries, mended] }
  expect(codes(later, { ...correct(), entryId: 'mended' })).toContain('DISPUTE_UNANSWERED')
  expect(codes(facts, correct('It stands: the office was never empty.'))).not.toContain('DISPUTE_UNANSWERED')
})
