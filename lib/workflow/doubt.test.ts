import { expect, test } from 'vitest'
import { decide, decideTogether } from '@/lib/workflow/decide'
import { openDoubts, present, standing } from '@/lib/workflow/history'
import type { Request } from '@/lib/workflow/request'
import { anEntry, codes, factsOf, implemented, TODAY, vera } from '@/lib/workflow/samples'
import { ALL_KNOWN } from '@/lib/workflow/walk'

const everything = { asOf: TODAY, knownAt: ALL_KNOWN }
const doubtOf = (effectiveOn: string, recordedAt: string) =>
  anEntry({ verb: 'dispute', verification: 'DISPUTED', effectiveOn, recordedAt, isPublic: true })
const answerOf = (effectiveOn: string, recordedAt: string) =>
  anEntry({
    ...{ verb: 'resolveDispute', verification: 'VERIFIED', effectiveOn, recordedAt },
    ...{ decidedBy: 'vera', reverifyOn: '2027-11-22' },
  })

test('a claim that has run out and was checked again by two is verified', () => {
  const facts = factsOf({ entries: [{ ...implemented(), reverifyOn: '2026-11-21' }] })
  const renew: Request = { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'Still so.' }
  const decision = decide(facts, renew, { by: vera, sentence: 'Seen.' })
  if (!decision.isAllowed) throw new Error('It is refused.')
  const entry = { ...decision.entry, id: 'again', recordedAt: '2026-11-22T09:00:00.000Z', isPublic: true }
  expect(standing([...facts.entries, entry], everything)).toMatchObject({ verification: 'VERIFIED' })
})

test('what was mended before anybody could read it folds for the public as for the desk', () => {
  const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`
  const claimed = { ...implemented(), recordedAt: at(1) }
  const doubt = anEntry({
    verb: 'dispute',
    verification: 'DISPUTED',
    effectiveOn: '2026-05-01',
    recordedAt: at(2),
  })
  const answer = anEntry({
    ...{ verb: 'resolveDispute', verification: 'VERIFIED', effectiveOn: '2026-06-01', recordedAt: at(3) },
    ...{ decidedBy: 'vera', reverifyOn: '2027-11-22' },
  })
  const again = { ...implemented(), verb: 'correct' as const, standsFor: 'claimImplemented' as const }
  const corrected = { ...again, effectiveOn: '2026-04-02', replaces: claimed.id, recordedAt: at(4) }
  const desk = standing([claimed, doubt, answer, corrected], everything)
  // lib/publication/entryBody.ts, publicEntries: replaced before it was public, it is never read.
  expect(standing([doubt, answer, corrected], everything).verification).toBe(desk.verification)
})

const at = (hour: number) => `2026-11-20T0${hour}:00:00.000Z`

test('an answer ends the doubts that were written down before it, whatever their days', () => {
  const claimed = { ...implemented(), recordedAt: at(1) }
  const known = doubtOf('2026-05-01', at(2))
  const answer = answerOf('2026-06-01', at(3))
  const later = doubtOf('2026-05-02', at(4))
  expect(standing([claimed, known, answer], everything).verification).toBe('VERIFIED')
  expect(standing([claimed, known, answer, later], everything).verification).toBe('DISPUTED')
  expect(openDoubts([claimed, known, answer, later], everything)).toEqual([later])
})

test('an answer confirms the state that it was given about, and no other that comes to stand below it', () => {
  const claimed = { ...implemented(), recordedAt: at(1) }
  const doubt = doubtOf('2026-05-01', at(2))
  const answer = answerOf('2026-06-01', at(3))
  const lost = anEntry({
    ...{ verb: 'recordRegression', implementation: 'REGRESSED', verification: 'UNVERIFIED' },
    ...{ effectiveOn: '2026-05-15', recordedAt: at(4) },
  })
  expect(standing([claimed, doubt, answer, lost], everything)).toMatchObject({
    implementation: 'REGRESSED',
    verification: 'UNVERIFIED',
  })
})

test('a claim over a doubt says what was found, or comes with an answer', () => {
  const partial = {
    ...implemented(),
    ...{ verb: 'claimPartial' as const, implementation: 'PARTIALLY_IMPLEMENTED' as const },
  }
  const facts = factsOf({ entries: [partial, doubtOf('2026-05-01', at(1))] })
  const wider: Request = { verb: 'claimImplemented', effectiveOn: '2026-06-01' }
  expect(codes(facts, wider)).toEqual(['DISPUTE_UNANSWERED'])
  expect(codes(facts, { ...wider, answer: '\u200b' })).toEqual(['DISPUTE_UNANSWERED'])
  expect(codes(facts, { ...wider, answer: 'It is applied.' })).toEqual([])
})

test('a claim that is moved past a doubt may bring the answer along', () => {
  const claimed = { ...implemented(), isPublic: true }
  const facts = factsOf({ entries: [claimed, doubtOf('2026-05-01', at(1))] })
  const moved: Request = {
    ...{ verb: 'correct', entryId: claimed.id, wrong: 'The day.', publicSentence: 'It was later.' },
    replacement: { verb: 'claimImplemented', effectiveOn: '2026-06-01' },
  }
  const answer: Request = { verb: 'resolveDispute', effectiveOn: TODAY, answer: 'It is applied.' }
  expect(codes(facts, moved)).toEqual(['DISPUTE_UNANSWERED'])
  expect(decideTogether(facts, [moved, answer], { by: vera, sentence: 'Seen.' })).toMatchObject({
    isAllowed: true,
    decidedBy: 'VERIFIER',
  })
})

test('today is the last day that was entered, where the organisation has moved west since', () => {
  const doubt = doubtOf('2026-11-23', at(2))
  expect(standing([implemented(), doubt], present([doubt], TODAY)).verification).toBe('DISPUTED')
  expect(present([implemented()], TODAY).asOf).toBe(TODAY)
})
