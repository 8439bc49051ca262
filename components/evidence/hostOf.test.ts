import { expect, test } from 'vitest'
import { hostOf } from './hostOf'

test('a link is named by its host', () => {
  expect(hostOf('https://www.congress.gov/bill/119/1')).toBe('congress.gov')
})

test('what a browser should not open has no host and becomes no link', () => {
  expect(hostOf('javascript:alert(1)')).toBeNull()
  expect(hostOf('not an address')).toBeNull()
  expect(hostOf(null)).toBeNull()
})
