import { expect, test } from 'vitest'
import { aRecommendation, anAsk, anEntry } from '@/lib/testing/published'
import { asOn } from './past'

const on = (asOf: string, entries: ReturnType<typeof anEntry>[]) => {
  const [found] = asOn([aRecommendation({ asks: [anAsk({ entries })] })], asOf)
  return found
}

test('a correction of a correction stands for what it corrects on a day before either', () => {
  const first = anEntry({ id: 'first', effectiveOn: '2026-02-01', implementation: 'COMMITTED' })
  const mended = anEntry({ id: 'mended', effectiveOn: '2026-03-01', replaces: 'first' })
  const again = anEntry({ id: 'again', effectiveOn: '2026-06-01', replaces: 'mended' })
  const all = [first, mended, again]
  expect(on('2026-02-15', all)?.status.implementation).toBe('NOT_ASSESSED')
  expect(on('2026-04-01', all)?.status.implementation).toBe('NOT_ASSESSED')
  expect(on('2026-06-01', all)?.status.implementation).toBe('IN_PROGRESS')
})

test('what counts as done is not met on a day before what shows it', () => {
  const entry = anEntry({ effectiveOn: '2026-03-01', implementation: 'IMPLEMENTED', evidence: ['law'] })
  const look = anEntry({ effectiveOn: '2026-01-01', implementation: 'NO_ACTION' })
  const criterion = {
    ...({ id: 'done', position: 1, kind: 'COMPLETION', isRequired: true, text: null } as const),
    ...({ assessment: 'MET', evidence: ['law'] } as const),
  }
  const asks = [anAsk({ entries: [look, entry], criteria: [{ ...criterion, evidence: ['law'] }] })]
  const met = (asOf: string) => asOn([aRecommendation({ asks })], asOf)[0]?.asks[0]?.criteria[0]?.assessment
  expect(met('2026-02-01')).toBe('NOT_ASSESSED')
  expect(met('2026-03-01')).toBe('MET')
})

test('what a split made is not there on a day before it, and the whole is not replaced yet', () => {
  const looked = anEntry({ verb: 'recordNoAction', effectiveOn: '2026-02-01', implementation: 'NO_ACTION' })
  const left = anEntry({ verb: 'carryOver', effectiveOn: '2026-06-01', implementation: 'SUPERSEDED' })
  const carriedFrom = { kind: 'RECOMMENDATION', ref: 'REP-1', isNew: true } as const
  const opening = anEntry({
    ...{ verb: 'carryOver', effectiveOn: '2026-06-01', implementation: 'NO_ACTION', carriedFrom },
  })
  const mention = { ref: 'REP-1a', title: 'A part', implementation: 'NO_ACTION' as const, requests: [] }
  const all = [
    aRecommendation({
      ref: 'REP-1',
      asks: [anAsk({ entries: [looked, left] })],
      parts: [mention],
      replacedBy: ['REP-1a'],
    }),
    aRecommendation({ ref: 'REP-1a', asks: [anAsk({ entries: [opening] })] }),
  ]
  expect(asOn(all, '2026-05-31')).toMatchObject([
    { ref: 'REP-1', parts: [], replacedBy: [], status: { leaves: 1, implementation: 'NO_ACTION' } },
  ])
  expect(asOn(all, '2026-06-01')).toMatchObject([
    { ref: 'REP-1', parts: [{ ref: 'REP-1a' }], replacedBy: ['REP-1a'] },
    { ref: 'REP-1a' },
  ])
})
