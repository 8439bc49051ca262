import { beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { Refused } from '@/lib/core/errors'
import { line } from '@/lib/core/text'
import { route } from './route'

const HERE = 'http://localhost:3000'
Object.assign(process.env, {
  DATABASE_URL: 'postgresql://nowhere',
  DATABASE_PUBLIC_URL: 'postgresql://nowhere',
  HEED_ORIGIN: HERE,
  HEED_DATA: '/nowhere',
  NEXTAUTH_SECRET: 'x'.repeat(32),
})

const run = vi.fn()
const schema = z.strictObject({ title: line('Give a title.'), page: z.coerce.number().optional() })
const answer = route(schema, run)
const context = { params: Promise.resolve({ ref: 'CFR-3' }) }

beforeEach(() => {
  run.mockReset().mockResolvedValue({ found: 1 })
})

function get(query: string) {
  return answer(new Request(`${HERE}/api/v1/things${query}`), context)
}

function post(body: string, headers: Record<string, string> = { origin: HERE }, query = '') {
  const given = { 'content-type': 'application/json', ...headers }
  return answer(
    new Request(`${HERE}/api/v1/things${query}`, { method: 'POST', body, headers: given }),
    context,
  )
}

async function toldBy(response: Response) {
  const { status, problems } = await response.json()
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.status).toBe(status)
  return [status, problems?.[0]?.code]
}

test('a query reaches the command as the schema has it, and the answer is not kept', async () => {
  const response = await get('?title=x&page=2')
  expect(await response.json()).toEqual({ found: 1 })
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(run.mock.lastCall?.[0]).toMatchObject({ input: { title: 'x', page: 2 }, params: { ref: 'CFR-3' } })
})

test('an answer of its own goes out as it is', async () => {
  run.mockResolvedValue(new Response('a,b', { status: 203 }))
  expect((await get('?title=x')).status).toBe(203)
})

test.each([
  ['an unknown key', '?title=x&evil=1', 'UNKNOWN_FIELD'],
  ['a key given twice', '?title=x&title=y', 'SENT_TWICE'],
  ['a missing key', '', 'INVALID_TYPE'],
  ['a value of the wrong kind', '?title=x&page=many', 'INVALID_TYPE'],
  ['NUL', '?title=%00', 'UNREADABLE'],
])('%s in the query is 400', async (_name, query, code) => {
  expect(await toldBy(await get(query))).toEqual([400, code])
  expect(run).not.toHaveBeenCalled()
})

test.each([
  ['no origin', {}],
  ['a foreign origin', { origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' }],
])('a write with %s is 403, before its body is read', async (_name, headers: Record<string, string>) => {
  expect(await toldBy(await post('{', headers))).toEqual([403, 'FOREIGN_ORIGIN'])
})

test('a write reaches the command, without a query beside it', async () => {
  expect((await post('{"title":"x"}')).status).toBe(200)
  expect(await toldBy(await post('{"title":"x"}', { origin: HERE }, '?title=y'))).toEqual([
    400,
    'UNKNOWN_FIELD',
  ])
})

test.each([
  ['an unknown key', '{"title":"x","evil":1}', 400, 'UNRECOGNIZED_KEYS'],
  ['an operator instead of a text', '{"title":{"contains":"x"}}', 400, 'INVALID_TYPE'],
  ['no JSON', 'title=x', 400, 'UNREADABLE'],
  ['more than a megabyte', `{"title":"${'x'.repeat(1_100_000)}"}`, 413, 'TOO_LARGE'],
])('%s in the body is refused', async (_name, body, status, code) => {
  expect(await toldBy(await post(body))).toEqual([status, code])
  expect(run).not.toHaveBeenCalled()
})

test("a command's refusal is 422 in its own words", async () => {
  run.mockRejectedValue(new Refused('No.', [{ field: null, code: 'DATE_AFTER_TODAY', message: 'No.' }]))
  expect(await toldBy(await get('?title=x'))).toEqual([422, 'DATE_AFTER_TODAY'])
})

test('what streams gets its query checked and its body unread', async () => {
  const stream = route(schema, async ({ request, input }) => [input.title, await request.text()], {
    isStream: true,
  })
  const request = new Request(`${HERE}/api/files?title=x`, {
    method: 'POST',
    body: 'bytes',
    headers: { origin: HERE },
  })
  expect(await (await stream(request, context)).json()).toEqual(['x', 'bytes'])
})
