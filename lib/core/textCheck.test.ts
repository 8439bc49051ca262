import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkText, vocabularyOf, type MarkKind } from './textCheck'

const vocabulary = vocabularyOf(['US Congress', 'Freedom Network USA', 'The T visa'])
const kinds = (text: string): MarkKind[] => checkText(text, vocabulary).map(({ kind }) => kind)

test.each<[string, MarkKind]>([
  ['Call +1 (202) 555-0143 and ask.', 'NUMBER'],
  ['His A-number is A123456789.', 'NUMBER'],
  ['Her SSN was 123-45-6789.', 'NUMBER'],
  ['Registered as EAC2190012345.', 'NUMBER'],
  ['Write to maria.l@example.org today.', 'EMAIL'],
  ['She was born on 4.5.2009.', 'BIRTH'],
  ['A 15-year-old was interviewed.', 'BIRTH'],
  ['We spoke with Maria Lopez about it.', 'NAME'],
  ['An interview with Aisha bint al Farsi.', 'NAME'],
  ['The letter came from Ms. Duarte.', 'NAME'],
])('%s is marked', (text, kind) => {
  expect(kinds(text)).toContain(kind)
})

test.each([
  'Congress passed the Trafficking Victims Protection Act on 12 March 2026.',
  'Public Law 117-347 was signed; see 22 U.S.C. 7101.',
  'The rule took effect on 2026-11-22, for 2019-2023.',
  'The House gave $1,200,000 to the Freedom Network.',
  'Referred to the Committee on the Judiciary by 12 votes to 3.',
  '',
])('“%s” has nothing to mark', (text) => {
  expect(kinds(text)).toEqual([])
})

test('a mark says where it stands, and marks never overlap', () => {
  const text = 'Ask Maria Lopez, maria@example.org, +1 202 555 0143.'
  const marks = checkText(text, vocabulary)
  expect(marks.map((mark) => text.slice(mark.from, mark.to))).toEqual([
    'Ask Maria Lopez',
    'maria@example.org',
    '+1 202 555 0143',
  ])
})

test('any text at all is checked, in order and without overlap', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      let last = 0
      for (const { from, to, text: marked } of checkText(text, vocabulary)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(text.slice(from, to)).toBe(marked)
        last = to
      }
    }),
  )
})
