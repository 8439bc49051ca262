import { expect, test } from 'vitest'
import { Refused } from './errors'
import { hashPassword, isPassword } from './passwords'

const ada = { name: 'Ada', email: 'ada@example.org' }

test('a password is kept as argon2id with the parameters of OWASP', async () => {
  expect(await hashPassword('nine quiet owls at noon', ada)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('an accent typed as one character or as two is the same password', async () => {
  const known = await hashPassword('un caf\u00e9 tr\u00e8s chaud', ada)
  expect(await isPassword(known, 'un cafe\u0301 tre\u0300s chaud')).toBe(true)
  expect(await isPassword(known, 'un cafe tres chaud')).toBe(false)
})

test('a weak password is refused at its field', async () => {
  const refused = await hashPassword('password', ada).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(Refused)
  expect(refused).toMatchObject({ problems: [{ field: 'password', code: 'WEAK_PASSWORD' }] })
})

test('nobody gets in where there is no password', async () => {
  expect(await isPassword(null, 'anything')).toBe(false)
  expect(await isPassword('', '')).toBe(false)
})
