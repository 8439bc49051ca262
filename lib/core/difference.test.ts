import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, type Piece } from './difference'

const told = (before: string, after: string) =>
  difference(before, after)
    .map(({ how, text }) => (how === 'kept' ? text : how === 'gone' ? `[-${text}-]` : `{+${text}+}`))
    .join('')
const textOf = (pieces: Piece[], without: Piece['how']) =>
  pieces.flatMap(({ how, text }) => (how === without ? [] : [text])).join('')

test('words that went are struck and words that came are added, the rest stays', () => {
  expect(told('Fund shelters for a year.', 'Fund shelters for three years.')).toBe(
    'Fund shelters for [-a year-]{+three years+}.',
  )
  expect(told('Fund shelters.', 'Fund more shelters.')).toBe('Fund {+more +}shelters.')
  expect(told('Fund shelters now.', 'Fund shelters.')).toBe('Fund shelters[- now-].')
})

test('what did not change is one piece, and nothing is none', () => {
  expect(difference('The same.', 'The same.')).toEqual([{ how: 'kept', text: 'The same.' }])
  expect(difference('', '')).toEqual([])
  expect(told('', 'All new')).toBe('{+All new+}')
})

test('a text too long to compare is told as written anew, at once', () => {
  const [before, after] = ['one ', 'two '].map((word) => word.repeat(20_000))
  expect(difference(before ?? '', after ?? '').map(({ how }) => how)).toEqual(['gone', 'new', 'kept'])
})

test('the pieces make both texts again, whatever they are', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc
      .array(fc.constantFrom('fund', 'shelters', ' ', '.', 'ä', '\n'), { maxLength: 30 })
      .map((all) => all.join('')),
  )
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = difference(before, after)
      expect(textOf(pieces, 'new')).toBe(before)
      expect(textOf(pieces, 'gone')).toBe(after)
      expect(pieces.every((piece, index) => piece.how !== pieces[index - 1]?.how)).toBe(true)
    }),
  )
})
