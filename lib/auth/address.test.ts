import { expect, test } from 'vitest'
import { addressOf } from './address'

test.each([
  [{}, ''],
  [{ 'x-forwarded-for': '192.0.2.1' }, '192.0.2.1'],
  [{ 'x-forwarded-for': 'made up, 198.51.100.7, 192.0.2.1' }, '192.0.2.1'],
  [{ 'x-forwarded-for': 'x'.repeat(1000) }, 'x'.repeat(64)],
])('of %o the address is what the nearest proxy saw', (headers: Record<string, string>, address) => {
  expect(addressOf(new Headers(headers))).toBe(address)
})
