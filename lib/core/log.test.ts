import { expect, test, vi } from 'vitest'
import { log, logFailure } from './log'

test('an unexpected failure is written down under the reference that people are given', () => {
  const error = vi.spyOn(log, 'error').mockReturnValue()
  const reference = logFailure(new TypeError('x is not a function'), 'here')
  expect(reference).toMatch(/^[0-9A-F]{8}$/)
  expect(error.mock.calls[0]?.[0]).toMatchObject({ reference, where: 'here', name: 'TypeError' })
})

test('the message of a library, which may quote what was typed, is not written down', () => {
  const error = vi.spyOn(log, 'error').mockReturnValue()
  logFailure(
    Object.assign(new Error('Key (email)=(ada@example.org) already exists'), { code: '23505' }),
    'here',
  )
  const line = JSON.stringify(error.mock.lastCall)
  expect(line).toContain('23505')
  expect(line).not.toContain('ada@example.org')
})
