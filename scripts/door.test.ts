import { expect, test } from 'vitest'
import { atTheDoor } from './door.mjs'

test('an address that is none is missing, in the look of whom it asks', () => {
  for (const url of ['/en/%E0%A4%A', '/desk/%', '/%', '/en/at/2026-01-31%2Frecommendations', '/en/a%00?b=c'])
    expect(atTheDoor('GET', url), url).toEqual({ missing: '/en/nothing' })
  expect(atTheDoor('GET', '/api/v1/%')).toEqual({ missing: '/api/nothing' })
  for (const url of [
    '/en?text=%',
    '/en/recommendations?text=a%2Fb',
    '/en/at/2026-01-31/known/2026-02-01T10%3A00%3A00Z',
  ])
    expect(atTheDoor('GET', url), url).toBeNull()
})

test('a public page can only be read, a form of ours sent too, and the API answers for itself', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])
    expect(atTheDoor(method, '/en/recommendations'), method).toMatchObject({
      status: 405,
      allowed: ['GET', 'HEAD'],
    })
  expect(atTheDoor('POST', '/desktop')).not.toBeNull()
  for (const url of [
    '/desk',
    '/desk/recommendations/CFR-1/record?ask=a',
    '/sign-in',
    '/setup?token=a',
    '/welcome',
  ])
    expect([atTheDoor('POST', url), atTheDoor('PUT', url)]).toMatchObject([
      null,
      { allowed: ['GET', 'HEAD', 'POST'] },
    ])
  expect([atTheDoor('DELETE', '/api/v1/recommendations'), atTheDoor('OPTIONS', '/api/health')]).toEqual([
    null,
    null,
  ])
  expect(atTheDoor('TRACE', '/api/health')).toMatchObject({ allowed: ['GET', 'HEAD'] })
})

test('a form from somewhere else, or too large to be read, is refused with a sentence', () => {
  const ours = 'https://heed.test'
  const send = (headers: Parameters<typeof atTheDoor>[2]) => atTheDoor('POST', '/desk', headers, ours)
  expect(send({ origin: ours, 'content-length': String(10 * 1024 * 1024) })).toBeNull()
  expect(send({ 'content-length': '12' })).toBeNull()
  expect(send({ origin: 'https://evil.test' })).toMatchObject({ status: 403 })
  expect(send({ origin: 'null' })).toMatchObject({ status: 403 })
  expect(send({ origin: ours, 'content-length': String(10 * 1024 * 1024 + 1) })).toMatchObject({
    status: 413,
  })
})
