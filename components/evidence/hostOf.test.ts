import { expect, test } from 'vitest'
import { hostOf, shortAddress } from './hostOf'

test('a link is named by its host', () => {
  expect(hostOf('https://www.congress.gov/bill/119/1')).toBe('congress.gov')
})

test('what a browser should not open has no host and becomes no link', () => {
  expect(hostOf('javascript:alert(1)')).toBeNull()
  expect(hostOf('not an address')).toBeNull()
  expect(hostOf(null)).toBeNull()
})

test('pages of one host are told apart by their paths', () => {
  expect(shortAddress('https://www.congress.gov/bill/119/1/')).toBe('congress.gov/bill/119/1')
  expect(shortAddress('https://example.org/?a=b#c')).toBe('example.org')
  const long = `https://example.org/${'reports/'.repeat(9)}of-may.pdf`
  expect(shortAddress(long)).toMatch(/^example\.org\/….{26,36}of-may\.pdf$/)
  expect(shortAddress('javascript:alert(1)')).toBeNull()
})
