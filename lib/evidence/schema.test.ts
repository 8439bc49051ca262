import { expect, test } from 'vitest'
import { evidenceInput } from './schema'

const read = (given: object) => evidenceInput.safeParse({ happenedOn: '2026-11-01', ...given })

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'https://ada:secret@example.org',
  'https://:secret@example.org',
])('the address %s is refused', (url) => {
  expect(read({ url }).success).toBe(false)
})

test('an address is kept as a browser writes it, so that no sign in it turns the reading round', () => {
  expect(read({ url: 'https://example.org/\u202egro.live' }).data?.url).toBe(
    'https://example.org/%E2%80%AEgro.live',
  )
})

test('how strong it is, is one of four numbers and nothing that becomes one', () => {
  expect([read({ tier: 1 }).data?.tier, read({ tier: '2' }).data?.tier]).toEqual([1, 2])
  for (const tier of [true, '1e0', 0, 5, '']) expect(read({ tier }).success).toBe(false)
})
