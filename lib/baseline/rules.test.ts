import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '@/lib/core/dates'
import { deal, doneBy, inOrder, isMonday, MOST_WEEKS, mondayOf, nextAfter, type Card } from './rules'

const MONDAY = '2026-11-30'

const cards = fc
  .array(
    fc.record({
      addresseeId: fc.constantFrom('congress', 'uscis', 'state', 'companies'),
      hasPriority: fc.boolean(),
      code: fc.constantFrom('CFR', 'TIC', 'GD'),
      position: fc.integer({ min: 1, max: 40 }),
    }),
    { maxLength: 120 },
  )
  .map((all) => all.map((one, index): Card => ({ ...one, askId: `ask-${index}` })))

const hands = fc.uniqueArray(
  fc.record({ personId: fc.constantFrom('ana', 'ben', 'cem'), perWeek: fc.integer({ min: 1, max: 9 }) }),
  { minLength: 1, selector: ({ personId }) => personId },
)

const card = (askId: string, isOpen: boolean) => ({
  ...{ askId, isOpen, addresseeId: 'congress', hasPriority: false, code: 'CFR', position: 1 },
})

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): [string, One[]][] {
  return [...new Set(all.map(keyOf))].map((key) => [key, all.filter((one) => keyOf(one) === key)])
}

test('every request is dealt once, and nobody’s week holds more than so many', () => {
  fc.assert(
    fc.property(cards, hands, fc.integer({ min: 0, max: 5 }), (all, ours, already) => {
      const held = (_person: string, dueOn: string) => (dueOn === addDays(MONDAY, 4) ? already : 0)
      const dealt = deal(all, ours, MONDAY, held)
      expect(dealt.map(({ askId }) => askId).sort()).toEqual(all.map(({ askId }) => askId).sort())
      for (const { personId, perWeek } of ours) {
        const theirs = dealt.filter((one) => one.personId === personId)
        for (const [dueOn, week] of grouped(theirs, (one) => one.dueOn))
          expect(week.length).toBeLessThanOrEqual(Math.max(0, perWeek - held(personId, dueOn)))
      }
      expect(dealt.every(({ dueOn }) => isMonday(addDays(dueOn, -4)) && dueOn > MONDAY)).toBe(true)
    }),
  )
})

test('priority comes first, those to one addressee lie together, and each of them in the order of the documents', () => {
  fc.assert(
    fc.property(cards, (all) => {
      const ordered = inOrder(all)
      const runs = ordered
        .map(({ hasPriority, addresseeId }) => `${hasPriority} ${addresseeId}`)
        .filter((key, index, keys) => key !== keys[index - 1])
      expect(new Set(runs).size).toBe(runs.length)
      expect(ordered.map(({ hasPriority }) => hasPriority)).toEqual(
        all.map(({ hasPriority }) => hasPriority).sort((a, b) => Number(b) - Number(a)),
      )
      for (const [, group] of grouped(ordered, (one) => `${one.hasPriority} ${one.addresseeId}`)) {
        const places = group.map(({ code, position }) => `${code} ${String(position).padStart(2, '0')}`)
        expect(places).toEqual(places.toSorted())
      }
      expect(inOrder(all.toReversed())).toEqual(ordered)
    }),
  )
})

test('a week that is not full is shared in the proportion of the full ones', () => {
  const many = Array.from({ length: 17 }, (_, n): Card => ({ ...card(`${n}`, true), position: n }))
  const ours = [
    { personId: 'ana', perWeek: 4 },
    { personId: 'ben', perWeek: 8 },
  ]
  const last = deal(many, ours, MONDAY).slice(12)
  expect(last.map(({ personId }) => personId)).toEqual(['ana', 'ana', 'ben', 'ben', 'ben'])
  expect(last.every(({ dueOn }) => dueOn === addDays(MONDAY, 11))).toBe(true)
})

test('what would take more than five years is not dealt to the end', () => {
  const many = Array.from({ length: MOST_WEEKS + 1 }, (_, n): Card => ({
    ...card(`${n}`, true),
    position: n,
  }))
  expect(deal(many, [{ personId: 'ana', perWeek: 1 }], MONDAY)).toHaveLength(MOST_WEEKS)
  expect(deal(many, [], MONDAY)).toEqual([])
})

test('what was skipped comes back behind the last', () => {
  const round = [card('a', true), card('b', false), card('c', true)]
  expect(nextAfter(round, undefined)?.askId).toBe('a')
  expect(nextAfter(round, 'a')?.askId).toBe('c')
  expect(nextAfter(round, 'c')?.askId).toBe('a')
  expect(nextAfter([card('a', true)], 'a')?.askId).toBe('a')
  expect(nextAfter([card('b', false)], 'b')).toBeNull()
})

test('the pace is that of four weeks, or since the first look, a week at least', () => {
  const today = '2026-12-01'
  const at = (lately: number, firstOn: string | null, unchecked = 100) =>
    doneBy({ unchecked, lately, firstOn }, today)
  expect(at(28, '2026-01-01')).toBe(addDays(today, 100))
  expect(at(14, '2026-11-18')).toBe(addDays(today, 100))
  expect(at(7, today)).toBe(addDays(today, 100))
  expect(at(0, '2026-01-01')).toBeNull()
  expect(at(1, null)).toBeNull()
  expect(at(5, '2026-01-01', 0)).toBeNull()
  expect(at(1, '2026-01-01', 100_000)).toBeNull()
})

test('a week begins on its Monday', () => {
  expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  expect(mondayOf(MONDAY)).toBe(MONDAY)
  expect(isMonday('2026-11-29')).toBe(false)
})
