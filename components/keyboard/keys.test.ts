import { expect, test } from 'vitest'
import { actOf, LETTERS, type Place } from './keys'

const plain = { ctrlKey: false, metaKey: false, altKey: false, isComposing: false, repeat: false }
const free: Place = {
  isTyping: false,
  isInDialog: false,
  hasSingleKeys: true,
  isGoing: false,
  sincePress: Infinity,
}
const press = (key: string, held: Partial<typeof plain> = {}, place: Partial<Place> = {}) =>
  actOf({ key, ...plain, ...held }, { ...free, ...place })

test.each([
  ['/', { do: 'search' }],
  ['?', { do: 'help' }],
  ['j', { do: 'next' }],
  ['k', { do: 'previous' }],
  ['g', { do: 'wait' }],
  ['e', { do: 'press', letter: 'e' }],
])('%s alone does its act', (key, act) => {
  expect(press(key)).toEqual(act)
})

test('after g a letter is a place', () => {
  expect(press('r', {}, { isGoing: true })).toEqual({ do: 'go', letter: 'r' })
})

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'] as const)(
  'with %s no single key does anything',
  (held) => {
    for (const key of ['/', '?', 'j', 'g', 'e']) expect(press(key, { [held]: true })).toBeNull()
  },
)

test.each([{ isTyping: true }, { isInDialog: true }, { hasSingleKeys: false }])(
  'no single key does anything where %o',
  (place) => {
    for (const key of ['/', '?', 'j', 'k', 'g', 'e']) expect(press(key, {}, place)).toBeNull()
  },
)

test('what a key presses it presses once: not while it is held down, and not by the second half of a double press', () => {
  expect(press('n', { repeat: true })).toBeNull()
  expect(press('n', {}, { sincePress: 399 })).toBeNull()
  expect(press('n', {}, { sincePress: 400 })).toEqual({ do: 'press', letter: 'n' })
  expect(press('j', { repeat: true }, { sincePress: 0 })).toEqual({ do: 'next' })
})

test('Ctrl or Cmd and K opens the palette, also while one types and with single keys off, and not in a dialog', () => {
  const off = { isTyping: true, hasSingleKeys: false }
  expect(press('k', { ctrlKey: true }, off)).toEqual({ do: 'palette' })
  expect(press('K', { metaKey: true }, off)).toEqual({ do: 'palette' })
  expect(press('k', { ctrlKey: true, altKey: true })).toBeNull()
  expect(press('k', { ctrlKey: true }, { isInDialog: true })).toBeNull()
})

test('Escape leaves a field in which one types, and is nothing else of ours', () => {
  expect(press('Escape', {}, { isTyping: true })).toEqual({ do: 'leave' })
  for (const place of [{ isInDialog: true }, { hasSingleKeys: false }])
    expect(press('Escape', {}, { isTyping: true, ...place })).toBeNull()
  expect(press('Escape', { isComposing: true }, { isTyping: true })).toBeNull()
})

test.each(['Enter', 'Escape', 'Tab', 'ArrowDown', 'F5', 'constructor'])('%s is not ours', (key) => {
  expect(press(key)).toBeNull()
})

test('no two places have the same letter', () => {
  const letters = Object.values(LETTERS)
  expect(new Set(letters).size).toBe(letters.length)
})
