import { expect, test, vi } from 'vitest'
import { Conflict, Forbidden, Invalid, NotFound, Refused } from '@/lib/core/errors'
import { log } from '@/lib/core/log'
import { problemResponse, refuseMethod } from './problem'

const coded = (code: string) => [{ field: null, code, message: 'No.' }]

test.each([
  [new Invalid('No.'), 400],
  [new Invalid('No.', coded('TOO_LARGE')), 413],
  [new Invalid('No.', coded('NOT_JSON')), 415],
  [new Forbidden('No.'), 403],
  [new NotFound('No.'), 404],
  [new Conflict('No.'), 409],
  [new Refused('No.', coded('DATE_AFTER_TODAY')), 422],
])('%s has a status of its own', async (failure, status) => {
  const response = problemResponse(failure)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await response.json()).toMatchObject({
    type: 'about:blank',
    status,
    detail: 'No.',
    problems: failure.problems,
  })
})

test('what wants a session first is 401', () => {
  expect(problemResponse(new Forbidden('No.'), { isSignedOut: true }).status).toBe(401)
})

test('the unexpected tells a number and nothing else', async () => {
  vi.spyOn(log(), 'error').mockReturnValue()
  const response = problemResponse(new Error('relation "x" does not exist'))
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('relation')
})

test('a method that an address does not have is 405, and says which it has', () => {
  const response = refuseMethod('GET', 'HEAD')()
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})
