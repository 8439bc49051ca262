import { expect, test } from 'vitest'
import { LARGEST_BODY, readBody, readJson } from './body'

function post(body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  const streams = { duplex: 'half' }
  return new Request('http://heed.test/api', { method: 'POST', body, headers, ...streams })
}

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  const error: unknown = await promise.catch((thrown: unknown) => thrown)
  return error instanceof Object && 'problems' in error ? error.problems : error
}

test('ten megabytes without a length are cut off after the first', async () => {
  let pulled = 0
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 65_536
      controller.enqueue(new Uint8Array(65_536))
      if (pulled >= 10 * LARGEST_BODY) controller.close()
    },
  })
  expect(await codeOf(readBody(post(endless)))).toMatchObject([{ code: 'TOO_LARGE' }])
  expect(pulled).toBeLessThan(2 * LARGEST_BODY)
})

test('a length that is too large is refused before anything is read', async () => {
  const headers = { 'content-length': String(LARGEST_BODY + 1) }
  expect(await codeOf(readBody(post('x', headers)))).toMatchObject([{ code: 'TOO_LARGE' }])
})

test('the largest body that is allowed is read', async () => {
  expect((await readBody(post('x'.repeat(LARGEST_BODY)))).byteLength).toBe(LARGEST_BODY)
})

test('JSON is read, and nothing else', async () => {
  expect(
    await readJson(post('{"a":[1,"é🦉"]}', { 'content-type': 'application/json; charset=utf-8' })),
  ).toEqual({ a: [1, 'é🦉'] })
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx'])
    expect(await codeOf(readJson(post('{}', { 'content-type': type })))).toMatchObject([{ code: 'NOT_JSON' }])
})

test.each([
  ['broken', '{'],
  ['nothing', ''],
  ['NUL', '{"a":"\\u0000"}'],
  ['half of a surrogate pair', '{"a":"\\ud800"}'],
  ['NUL in a key', '{"\\u0000":1}'],
  ['a prototype', '{"__proto__":{"isAdmin":true}}'],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['too deep', '['.repeat(500_000)],
])('%s is refused', async (_name, body) => {
  expect(await codeOf(readJson(post(body)))).toMatchObject([{ code: 'UNREADABLE' }])
})
