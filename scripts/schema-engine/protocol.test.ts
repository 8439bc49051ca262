import { expect, test } from 'vitest'
import { answer } from './protocol'

const engine = {
  version: async () => 'PostgreSQL 18',
  diff: async (params: unknown) => ({ exitCode: 2, stdout: `asked ${JSON.stringify(params)}` }),
  reset: async () => undefined,
  fail: async () => {
    throw Object.assign(new Error('The database is gone'), { code: 'P1001' })
  },
}
const ask = (question: object) => answer(engine, JSON.stringify({ jsonrpc: '2.0', ...question }))

test('a question is passed to the engine and answered under its number', async () => {
  expect(await ask({ id: 7, method: 'version' })).toEqual([
    { jsonrpc: '2.0', id: 7, result: 'PostgreSQL 18' },
  ])
})

test("the CLI's old name for the version finds the engine's", async () => {
  expect(await ask({ id: 1, method: 'getDatabaseVersion' })).toMatchObject([{ result: 'PostgreSQL 18' }])
})

test('what the engine wants printed is printed before the answer', async () => {
  const stdout = 'asked {"from":"here"}'
  expect(await ask({ id: 2, method: 'diff', params: { from: 'here' } })).toEqual([
    { jsonrpc: '2.0', id: 2, method: 'print', params: { content: stdout } },
    { jsonrpc: '2.0', id: 2, result: { exitCode: 2, stdout } },
  ])
})

test('nothing is answered with null', async () => {
  expect(await ask({ id: 3, method: 'reset' })).toEqual([{ jsonrpc: '2.0', id: 3, result: null }])
})

test("a failure is an answer with the engine's code", async () => {
  const data = { is_panic: false, message: 'The database is gone', meta: null, error_code: 'P1001' }
  expect(await ask({ id: 4, method: 'fail' })).toEqual([
    { jsonrpc: '2.0', id: 4, error: { code: 4466, message: 'error', data } },
  ])
})

test('a method that the engine does not have is a failure that names it', async () => {
  expect(await ask({ id: 5, method: 'introspect' })).toMatchObject([
    { error: { data: { message: 'The schema engine does not know introspect', error_code: null } } },
  ])
})
