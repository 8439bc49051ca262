import { expect, test } from 'vitest'
import { isCommon, passwordProblem } from './passwordRules'

const ada = { name: 'Ada Lovelace', email: 'ada.king@example.org' }

test.each([
  ['fourteen chars', /at least 15/],
  ['x'.repeat(257), /at most 256/],
  ['the lovelace of letters', /your name/],
  ['whoever is the king here', /your name/],
  ['everyone takes HEED now', /word Heed/],
  ['correct horse battery staple', /easy to guess/],
])('%s is refused', (password, sentence) => {
  expect(passwordProblem(password, ada)).toMatch(sentence)
})

test.each([
  'walnut ferry obelisk Tuesday',
  'длинный пароль из слов',
  '🦉🦉 nine quiet owls 🦉',
  '  spaces count too  ',
])('%s is accepted', (password) => expect(passwordProblem(password, ada)).toBeNull())

test('length is counted in characters, not in code units', () => {
  expect(passwordProblem('🦉'.repeat(8), ada)).toMatch(/at least 15/)
  expect(passwordProblem('e\u0301'.repeat(14), ada)).toMatch(/at least 15/)
})

test.each([
  'passwordpassword',
  'Password Password 2026',
  'aaaaaaaaaaaaaaaa',
  'abababababababab',
  '123456789012345',
  'dragon-monkey-123',
  'qwertyuiopasdfgh',
  'MayTheForceBeWithYou!',
  '1qaz2wsx3edc4rfv',
])('%s is common', (password) => expect(isCommon(password)).toBe(true))

test('two hundred and fifty-six characters are judged at once', () => {
  const begun = performance.now()
  isCommon('ab'.repeat(127) + 'c')
  expect(performance.now() - begun).toBeLessThan(200)
})
