import { randomUUID } from 'node:crypto'
import { askOf, daysAgo, expect, record, test } from '../fixtures'

const REF = 'GD-3'
const nothing = { verb: 'recordNoAction', searched: 'The ministry’s site', effectiveOn: daysAgo(3) }

test.describe.configure({ mode: 'serial' })

test('bad input gets a clear sentence as problem+json, and changes nothing', async ({ desk, api }) => {
  const stale = await askOf(desk, REF)
  expect((await record(api, stale, nothing)).status()).toBe(201)
  const ask = await askOf(desk, REF)
  const address = `/api/v1/requests/${ask.id}/entries`
  const sound = { version: ask.version, receipt: randomUUID(), request: nothing }
  const cases: [string, number, RegExp, () => ReturnType<typeof api.post>][] = [
    ['an unknown key', 400, /evil/, () => api.post(address, { data: { ...sound, evil: 1 } })],
    ['an operator object', 400, /./, () => api.post(address, { data: { ...sound, version: { gt: 0 } } })],
    [
      'a missing version',
      400,
      /version/i,
      () => api.post(address, { data: { receipt: sound.receipt, request: nothing } }),
    ],
    ['a stale version', 409, /Somebody/, () => record(api, stale, nothing)],
    [
      'a date after today',
      422,
      /after today/,
      () => record(api, ask, { ...nothing, effectiveOn: daysAgo(-2) }),
    ],
    [
      'no evidence',
      422,
      /evidence/i,
      () => record(api, ask, { verb: 'recordProgress', effectiveOn: daysAgo(1) }),
    ],
    [
      'a NUL',
      400,
      /character/,
      () => api.post(address, { data: { ...sound, request: { ...nothing, searched: 'a\0b' } } }),
    ],
    [
      'ten megabytes',
      413,
      /larger/,
      () =>
        api.post(address, { data: { ...sound, request: { ...nothing, searched: 'x'.repeat(10_000_000) } } }),
    ],
    [
      'no origin',
      403,
      /./,
      () => api.post(address, { data: sound, headers: { Origin: 'https://evil.example' } }),
    ],
    ['an unknown request', 404, /./, () => record(api, { ...ask, id: randomUUID() }, nothing)],
  ]
  for (const [name, status, sentence, send] of cases) {
    const answer = await send()
    expect([name, answer.status()]).toEqual([name, status])
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    expect(await answer.text()).toMatch(sentence)
  }
  expect(await askOf(desk, REF)).toEqual(ask)
})

test('evidence that is too weak is refused in the form, which keeps what was typed', async ({ desk }) => {
  const { id } = await askOf(desk, REF)
  await desk.goto(`/desk/recommendations/${REF}/record?ask=${id}&verb=recordProgress`)
  await desk.getByLabel('Link').fill('https://www.example.org/news')
  await desk.getByLabel('What happened, in one sentence').fill('A newspaper says so')
  await desk.getByRole('button', { name: 'Record progress' }).click()
  await expect(desk.getByRole('alert', { name: /problem/ })).toContainText('The evidence is too weak')
  await expect(desk.getByLabel('Link')).toHaveValue('https://www.example.org/news')
  await expect(desk.getByLabel('What happened, in one sentence')).toHaveValue('A newspaper says so')
})

test('a file is taken by its bytes, not by its name, and not above 25 megabytes', async ({ desk, api }) => {
  const { id } = await askOf(desk, REF)
  const send = (name: string, bytes: Buffer) =>
    api.post('/api/uploads', {
      headers: { Accept: 'application/json' },
      multipart: { ask: id, file: { name, mimeType: 'application/pdf', buffer: bytes } },
    })
  const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  expect((await send('letter.pdf', Buffer.from('MZ this is a program'))).status()).toBeGreaterThanOrEqual(400)
  expect((await send('letter.png', pdf)).status()).toBeGreaterThanOrEqual(400)
  expect((await send('large.pdf', Buffer.concat([pdf, Buffer.alloc(26 * 1024 * 1024)]))).status()).toBe(413)
  expect((await send('letter.pdf', pdf)).status()).toBe(201)
})

test('nobody gets in without a session: pages send to the door, the API says so', async ({
  page,
  request,
  baseURL,
}) => {
  for (const address of ['/desk', '/desk/recommendations', '/desk/recommendations/CFR-1', '/desk/people']) {
    await page.goto(address)
    await expect(page).toHaveURL(/\/sign-in/)
  }
  const answer = await request.post(`/api/v1/requests/${randomUUID()}/entries`, {
    headers: { Origin: baseURL ?? '' },
    data: { version: 1, receipt: randomUUID(), request: nothing },
  })
  expect(answer.status()).toBe(401)
})

test('an address that is none is missing, calmly, and hides no other one', async ({
  page,
  request,
  baseURL,
}) => {
  for (const address of ['/en/%E0%A4%A', '/desk/%', '/%', '/en/at/2026-01-31%2Frecommendations']) {
    // As it is written: a browser would tidy it up.
    expect((await page.goto(`${baseURL}${address}`))?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
  }
  const answer = await request.get('/api/v1/%')
  expect(answer.status()).toBe(404)
  expect(answer.headers()['content-type']).toContain('application/problem+json')
})

test('a public page can be read and nothing else', async ({ request }) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
    for (const address of ['/en', '/en/recommendations', '/en/recommendations/CFR-3', '/nothing']) {
      const answer = await request.fetch(address, { method })
      expect([answer.status(), answer.headers()['allow']], `${method} ${address}`).toEqual([405, 'GET, HEAD'])
    }
  expect((await request.fetch('/desk', { method: 'PUT' })).status()).toBe(405)
})
