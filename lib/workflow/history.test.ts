import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { standing, timeline } from '@/lib/workflow/history'
import { anEntry, TODAY } from '@/lib/workflow/samples'
import { IMPLEMENTATIONS, RECORDED_VERIFICATIONS, RESPONSES } from '@/lib/workflow/statuses'
import type { Entry } from '@/lib/workflow/types'
import { ALL_KNOWN, inEffectiveOrder } from '@/lib/workflow/walk'

const now = { asOf: TODAY, knownAt: ALL_KNOWN }
const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-01-01', days))
const instant = fc
  .integer({ min: 0, max: 200 })
  .map((ms) => new Date(Date.UTC(2026, 0, 1) + ms).toISOString())
const orNull = <T extends string>(list: readonly T[]) => fc.option(fc.constantFrom(...list))

/** Any history at all, also ones that decide would never let come about. */
const histories = fc
  .array(
    fc.record({
      effectiveOn: day,
      recordedAt: instant,
      replaced: fc.option(fc.nat(20)),
      verb: fc.constantFrom(
        'recordNoAction' as const,
        'recordProgress' as const,
        'recordDevelopment' as const,
      ),
      response: orNull(RESPONSES),
      implementation: orNull(IMPLEMENTATIONS),
      verification: orNull(RECORDED_VERIFICATIONS),
      reverifyOn: fc.option(day),
      checkedOn: fc.option(day),
    }),
    { maxLength: 14 },
  )
  .map((rows) =>
    rows.map(({ replaced, ...row }, index): Entry => {
      const replaces = replaced === null || replaced >= index ? null : `e${replaced}`
      return anEntry({ ...row, id: `e${index}`, replaces })
    }),
  )

test('without entries nobody has looked and nothing was sent', () => {
  expect(standing([], now)).toMatchObject({
    implementation: 'NOT_ASSESSED',
    response: 'NOT_SENT',
    since: null,
  })
})

test('true on D as known at K never changes when entries recorded after K are added', () => {
  fc.assert(
    fc.property(histories, histories, day, instant, (entries, others, asOf, knownAt) => {
      const later = others.map((other) => ({
        ...other,
        id: `later ${other.id}`,
        recordedAt: new Date(Date.parse(knownAt) + 1 + (Date.parse(other.recordedAt) % 999)).toISOString(),
      }))
      const before = standing(entries, { asOf, knownAt })
      expect(standing([...later, ...entries], { asOf, knownAt })).toEqual(before)
      expect(timeline([...later, ...entries], knownAt)).toEqual(timeline(entries, knownAt))
    }),
  )
})

test('the order in which entries come does not matter', () => {
  const shuffled = histories.chain((entries) =>
    fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
  )
  fc.assert(
    fc.property(shuffled, day, instant, ([entries, others], asOf, knownAt) => {
      expect(standing(others, { asOf, knownAt })).toEqual(standing(entries, { asOf, knownAt }))
    }),
  )
})

test('the axes fold separately: what was answered never moves what was done, nor the reverse', () => {
  fc.assert(
    fc.property(histories, day, (entries, asOf) => {
      const point = { asOf, knownAt: ALL_KNOWN }
      const whole = standing(entries, point)
      const unanswered = standing(
        entries.map((entry) => ({ ...entry, response: null })),
        point,
      )
      const undone = standing(
        entries.map((entry) => ({ ...entry, implementation: null, verification: null })),
        point,
      )
      const { response, responseSince, responsePrecision } = whole
      expect(undone).toMatchObject({ response, responseSince, responsePrecision })
      expect({ ...unanswered, response, responseSince, responsePrecision }).toEqual(whole)
    }),
  )
})

test('a replaced entry never counts', () => {
  fc.assert(
    fc.property(histories, day, (entries, asOf) => {
      const point = { asOf, knownAt: ALL_KNOWN }
      const replaced = new Set(entries.flatMap(({ replaces }) => replaces ?? []))
      const left = entries.filter(({ id }) => !replaced.has(id))
      expect(standing(entries, point)).toEqual(standing(left, point))
      expect(replaced).not.toContain(standing(entries, point).entryId)
    }),
  )
})

test('a back-dated entry does not become the status when a later one, not a mere check, exists', () => {
  fc.assert(
    fc.property(
      histories,
      day,
      fc.constantFrom(...IMPLEMENTATIONS),
      (entries, effectiveOn, implementation) => {
        const kept = entries.map((entry) => ({ ...entry, replaces: null }))
        const isLater = kept.some(
          (entry) =>
            entry.implementation && entry.verb !== 'recordNoAction' && entry.effectiveOn > effectiveOn,
        )
        fc.pre(isLater)
        const point = { asOf: '2030-01-01', knownAt: ALL_KNOWN }
        const added = anEntry({
          verb: 'recordProgress',
          effectiveOn,
          implementation,
          recordedAt: '2026-11-22T10:00:00.000Z',
        })
        const after = standing([...kept, added], point)
        expect(after.implementation).toBe(standing(kept, point).implementation)
        expect(after.entryId).not.toBe(added.id)
      },
    ),
  )
})

test('the last entry in effective order that sets a state is the status', () => {
  fc.assert(
    fc.property(histories, (entries) => {
      const states = entries
        .filter(({ verb }) => verb !== 'recordNoAction')
        .map((entry) => ({ ...entry, replaces: null }))
      const last = [...states]
        .sort(inEffectiveOrder)
        .findLast(({ implementation }) => implementation !== null)
      const point = { asOf: '2030-01-01', knownAt: ALL_KNOWN }
      expect(standing(states, point).implementation).toBe(last?.implementation ?? 'NOT_ASSESSED')
    }),
  )
})

test('a check met in a state that it does not start from changes nothing but the day we last looked', () => {
  const promise = anEntry({
    verb: 'recordCommitment',
    effectiveOn: '2026-03-15',
    implementation: 'COMMITTED',
  })
  const check = anEntry({
    verb: 'recordNoAction',
    effectiveOn: '2026-03-20',
    implementation: 'NO_ACTION',
    checkedOn: '2026-03-20',
  })
  expect(standing([promise, check], now)).toMatchObject({
    implementation: 'COMMITTED',
    since: '2026-03-15',
    entryId: promise.id,
    checkedOn: '2026-03-20',
    movedOn: '2026-03-15',
  })
  const corrected = { ...check, verb: 'correct' as const, standsFor: 'recordNoAction' as const }
  expect(standing([promise, corrected], now).implementation).toBe('COMMITTED')
  const lapse = { ...check, verb: 'recordLapse' as const }
  expect(standing([promise, lapse], now).implementation).toBe('NO_ACTION')
})

test('a second check keeps since when nothing was found, and moves the day we last looked', () => {
  const check = (effectiveOn: string) =>
    anEntry({ verb: 'recordNoAction', effectiveOn, implementation: 'NO_ACTION', checkedOn: effectiveOn })
  expect(standing([check('2026-03-01'), check('2026-08-01')], now)).toMatchObject({
    since: '2026-03-01',
    checkedOn: '2026-08-01',
  })
})

test('a verified claim expires the day after its re-verify by, and a dispute hides that', () => {
  const claim = anEntry({
    verb: 'claimPartial',
    implementation: 'PARTIALLY_IMPLEMENTED',
    verification: 'VERIFIED',
    decidedBy: 'vera',
    checkedOn: '2026-01-02',
    reverifyOn: '2026-06-30',
  })
  const on = (asOf: string, ...more: Entry[]) => standing([claim, ...more], { asOf, knownAt: ALL_KNOWN })
  expect(on('2026-06-30')).toMatchObject({
    verification: 'VERIFIED',
    verifiedBy: 'vera',
    verifiedOn: '2026-01-02',
    claimEntryId: claim.id,
  })
  expect(on('2026-07-01').verification).toBe('EXPIRED')
  const dispute = anEntry({ verb: 'dispute', effectiveOn: '2026-02-01', verification: 'DISPUTED' })
  expect(on('2026-07-01', dispute).verification).toBe('DISPUTED')
  const annulment = anEntry({ verb: 'correct', isAnnulment: true, replaces: claim.id })
  expect(on('2026-07-01', dispute, annulment)).toMatchObject({
    verification: 'UNVERIFIED',
    claimEntryId: null,
  })
})

test('a correction of a correction leaves neither of the earlier ones', () => {
  const first = anEntry({ implementation: 'COMMITTED' })
  const second = anEntry({ implementation: 'IN_PROGRESS', replaces: first.id, verb: 'correct' })
  const third = anEntry({ replaces: second.id, verb: 'correct', isAnnulment: true })
  expect(standing([first, second, third], now).implementation).toBe('NOT_ASSESSED')
  expect(standing([first, second, third], { ...now, knownAt: second.recordedAt }).implementation).toBe(
    'IN_PROGRESS',
  )
  expect(timeline([third, second, first], ALL_KNOWN)).toEqual([
    { entry: first, replaces: null, replacedBy: second, moved: null },
    { entry: second, replaces: first, replacedBy: third, moved: null },
    { entry: third, replaces: second, replacedBy: null, moved: null },
  ])
  expect(timeline([first], ALL_KNOWN)[0]?.moved).toEqual({ from: 'NOT_ASSESSED', to: 'COMMITTED' })
})

test('a look of today says nothing of when we last looked on an earlier date', () => {
  const found = anEntry({ effectiveOn: '2020-05-01', implementation: 'COMMITTED', checkedOn: '2026-11-20' })
  expect(standing([found], { ...now, asOf: '2021-01-01' })).toMatchObject({
    implementation: 'COMMITTED',
    checkedOn: null,
  })
  expect(standing([found], now).checkedOn).toBe('2026-11-20')
})
