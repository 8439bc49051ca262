import { expect, test } from 'vitest'
import { nextPath } from './nextPath'

test('a page of the desk that somebody asked for is where they go', () => {
  expect(nextPath('/desk/people?page=2')).toBe('/desk/people?page=2')
})

test.each([
  undefined,
  '',
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\t/evil.example',
  'https://evil.example/desk',
  'javascript:alert(1)',
  '/desk/..//evil.example',
  '/desk/../..//evil.example/desk',
  '/.//evil.example',
  '/deskevil',
  '/sign-in',
  '/api/auth/signout',
  'desk',
])('%s leads to the desk', (asked) => expect(nextPath(asked)).toBe('/desk'))
