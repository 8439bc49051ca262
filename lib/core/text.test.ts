import { expect, test } from 'vitest'
import { checkbox, emailAddress, isVisible, likePatterns, line, optional, paragraphs, version } from './text'

const name = line('Enter a name.', 10)

function sayOf(result: { error?: { issues: { message: string }[] } | undefined }): string | undefined {
  return result.error?.issues[0]?.message
}

test('a line is trimmed, on one line and in one Unicode form', () => {
  expect(name.parse('  A\n e\u0301  ')).toBe('A é')
})

test('what is missing, blank or too long is said in a sentence', () => {
  expect(sayOf(name.safeParse(undefined))).toBe('Enter a name.')
  expect(sayOf(name.safeParse('  '))).toBe('Enter a name.')
  expect(sayOf(name.safeParse('x'.repeat(11)))).toBe('Use at most 10 characters.')
  expect(sayOf(optional(name).safeParse('x'.repeat(11)))).toBe('Use at most 10 characters.')
})

test('nothing typed where nothing is needed is null', () => {
  expect(optional(name).parse(undefined)).toBeNull()
  expect(optional(name).parse(' a ')).toBe('a')
})

test('line ends become one character', () => {
  expect(paragraphs('Say it.').parse('one\r\ntwo\rthree')).toBe('one\ntwo\nthree')
})

test('an email address is kept in lower case', () => {
  const email = emailAddress('Enter one.')
  expect(email.parse(' Ada@Example.ORG ')).toBe('ada@example.org')
  expect(sayOf(email.safeParse('ada'))).toBe('Enter an email address like name@example.org.')
})

test('a box is ticked or not', () => {
  expect([checkbox.parse(true), checkbox.parse(undefined)]).toEqual([true, false])
  expect(checkbox.safeParse('yes').success).toBe(false)
})

test('a version is a whole number from one', () => {
  expect(version.parse('3')).toBe(3)
  for (const wrong of ['', '0', '1.5', 'x', undefined]) expect(version.safeParse(wrong).success).toBe(false)
})

test('each word is a pattern of its own, and the signs of LIKE mean themselves', () => {
  expect(likePatterns('  T visa  visa ')).toEqual(['%T%', '%visa%'])
  expect(likePatterns('100% a_b c\\d')).toEqual(['%100\\%%', '%a\\_b%', '%c\\\\d%'])
})

test('a hyphen that is searched for finds a space too', () => {
  expect(likePatterns('T-visa CFR-3')).toEqual(['%T_visa%', '%CFR_3%'])
})

test('white space, format signs and fillers alone are nothing to see', () => {
  for (const blank of ['', ' \n', '\u200b', '\u3164', '\u2800', '\u202e\u00ad'])
    expect(isVisible(blank)).toBe(false)
  for (const text of ['a', ' é ', '🦉', '政府']) expect(isVisible(text)).toBe(true)
})
