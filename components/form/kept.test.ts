import { expect, test } from 'vitest'
import { find, forget, keep, keyOf, nameOf, openedWith, type Kept, type Store } from './kept'

const RECEIPT = '0199a7c4-1111-7222-8333-944445555666'
const HOUR = 3_600_000
const kept: Kept = { at: 0, opened: '[3]', receipt: RECEIPT, values: { body: ['half a note'] } }

function storeOf(): Store & { has: (key: string) => boolean } {
  const rows = new Map<string, string>()
  return {
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, text) => void rows.set(key, text),
    removeItem: (key) => void rows.delete(key),
    key: (index) => [...rows.keys()][index] ?? null,
    get length() {
      return rows.size
    },
    has: (key) => rows.has(key),
  }
}

test('what was kept is found for a day, and not after it', () => {
  const store = storeOf()
  keep(store, 'heed kept', kept)
  expect(find(store, 'heed kept', 24 * HOUR - 1)).toEqual(kept)
  expect(find(store, 'heed kept', 24 * HOUR)).toBeNull()
})

test('a form is found again after an act that its address speaks of, and not at another address, of another person or form', () => {
  const at = (address: string, person = 'ada', name = 'note') => keyOf(person, address, name)
  const here = at('/desk/recommendations/CFR-3/record?ask=1&verb=correct')
  expect(at('/desk/recommendations/CFR-3/record?verb=correct&done=recorded&ask=1&upload=7')).toBe(here)
  expect(at('/desk/recommendations/CFR-3/record?ask=2&verb=correct')).not.toBe(here)
  expect(at('/desk/recommendations/CFR-3/record?ask=1&verb=correct', 'vera')).not.toBe(here)
  expect(at('/desk/recommendations/CFR-3/record?ask=1&verb=correct', 'ada', 'other')).not.toBe(here)
})

test('a form is named by what it does and is about; what was read before it was written is told apart', () => {
  const read = { proposalId: '1', seen: 'abc', was: '{}', seenAt: '2026-01-01T00:00:00Z', 'version.7': '2' }
  const later = { ...read, seen: 'def', was: '[]', seenAt: '2026-01-02T00:00:00Z', 'version.7': '3' }
  expect(nameOf('Approve', read)).toBe(nameOf('Approve', later))
  expect(nameOf('Approve', read)).not.toBe(nameOf('Approve', { ...read, proposalId: '2' }))
  expect(nameOf('Approve', read)).not.toBe(nameOf('Return', read))
  expect(openedWith(1, read)).not.toBe(openedWith(1, later))
  expect(openedWith(1, read)).not.toBe(openedWith(2, read))
  expect(openedWith(1, read)).toBe(openedWith(1, { ...read, seenAt: later.seenAt }))
})

test.each([
  ['no JSON', '{'],
  ['something else', '"text"'],
  ['a receipt that is none', JSON.stringify({ ...kept, receipt: 'x' })],
  ['values that are no lists', JSON.stringify({ ...kept, values: { body: 'x' } })],
])('%s in the store is not given back', (_name, text) => {
  const store = storeOf()
  store.setItem('heed kept', text)
  expect(find(store, 'heed kept', 0)).toBeNull()
})

test('whoever comes in drops what others typed and what is too old; signing out drops it all; what is not ours stays', () => {
  const store = storeOf()
  const [mine, old, theirs] = [
    keyOf('ada', '/desk', '1'),
    keyOf('ada', '/desk', '2'),
    keyOf('vera', '/desk', '1'),
  ]
  keep(store, mine, { ...kept, at: 24 * HOUR })
  keep(store, old, kept)
  keep(store, theirs, { ...kept, at: 24 * HOUR })
  store.setItem('another', 'x')
  forget(store, 25 * HOUR, 'ada')
  expect([mine, old, theirs].map(store.has)).toEqual([true, false, false])
  forget(store, 25 * HOUR, null)
  expect([mine, 'another'].map(store.has)).toEqual([false, true])
})

test('a store that is full or closed breaks nothing', () => {
  const full = {
    ...storeOf(),
    setItem: () => {
      throw new Error('QuotaExceededError')
    },
  }
  expect(() => keep(full, 'heed kept', kept)).not.toThrow()
})
