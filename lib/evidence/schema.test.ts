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

test('nothing but plain values of the fields that there are', () => {
  const url = 'https://example.org'
  expect(read({ url }).success).toBe(true)
  for (const bad of [
    { authorId: 'me' },
    { attestedBy: ['me', 'you'] },
    { replacesId: 'x' },
    { url: { startsWith: 'https://' } },
    { title: { not: '' } },
    { kind: { in: ['LAW'] } },
    { identifiesSurvivor: 'false' },
    { uploadId: { not: '' } },
    { visibility: ['PUBLIC'] },
    JSON.parse('{"__proto__x":{"tier":1}}'),
  ])
    expect(read({ url, ...bad }).success, JSON.stringify(bad)).toBe(false)
})

test('how strong it is, is one of four numbers and nothing that becomes one', () => {
  expect([read({ tier: 1 }).data?.tier, read({ tier: '2' }).data?.tier]).toEqual([1, 2])
  for (const tier of [true, '1e0', 0, 5, '']) expect(read({ tier }).success).toBe(false)
})
