import { expect, test } from 'vitest'
import { decide, decideTogether } from '@/lib/workflow/decide'
import { standing } from '@/lib/workflow/history'
import {
  anEntry,
  codes,
  evidenceFact,
  factsOf,
  implemented,
  inProgress,
  progress,
  TODAY,
} from '@/lib/workflow/samples'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import type { Request } from '@/lib/workflow/request'

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

test('a claim found before an older check stays verified', () => {
  const check = decide(factsOf(), { verb: 'recordNoAction', effectiveOn: '2026-05-01', searched: 'All' })
  if (!check.isAllowed) throw new Error('the check is allowed')
  const entries = [implemented(), anEntry({ ...check.entry })]
  expect(standing(entries, { asOf: TODAY, knownAt: ALL_KNOWN })).toMatchObject({
    implementation: 'IMPLEMENTED',
    verification: 'VERIFIED',
    checkedOn: '2026-05-01',
  })
})
