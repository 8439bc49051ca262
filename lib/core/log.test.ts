import { expect, test, vi } from 'vitest'
import { log, logFailure, traceOf } from './log'

test('an unexpected failure is written down under the reference that people are given', () => {
  const error = vi.spyOn(log(), 'error').mockReturnValue()
  const reference = logFailure(new TypeError('x is not a function'), 'here')
  expect(reference).toMatch(/^[0-9A-F]{8}$/)
  expect(error.mock.lastCall?.[0]).toMatchObject({ reference, where: 'here' })
})

test('the message of a library, which may quote what was typed, is not written down', () => {
  const failure = Object.assign(new Error('Key (email)=(ada@example.org) already exists'), { code: '23505' })
  expect(traceOf(failure)).toMatchObject({ name: 'Error', code: '23505' })
  expect(JSON.stringify(traceOf(failure))).not.toContain('ada@example.org')
  expect(traceOf(new TypeError('x is not a function'))).toMatchObject({ message: 'x is not a function' })
})
