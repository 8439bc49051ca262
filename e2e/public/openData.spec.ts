import { expect, test } from '../fixtures'

const JSON_LIST = '/api/v1/recommendations'
const CSV_LIST = '/api/v1/recommendations.csv'

test('who asks again with the tag is told that nothing is new', async ({ request }) => {
  const first = await request.get(JSON_LIST)
  const tag = first.headers()['etag'] ?? ''
  const again = await request.get(JSON_LIST, { headers: { 'If-None-Match': tag } })
  expect([first.status(), again.status()]).toEqual([200, 304])
  const other = await request.get(`${JSON_LIST}?page=2`, { headers: { 'If-None-Match': tag } })
  expect(other.status()).toBe(200)
})

for (const query of [
  'colour=red',
  'status=FINISHED',
  'page=0',
  'text=%00',
  'pillar=PROTECTION&pillar=PREVENTION',
])
  test(`a question that is not understood is refused with the reason: ${query}`, async ({ request }) => {
    const answer = await request.get(`${JSON_LIST}?${query}`)
    expect(answer.status()).toBe(400)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    expect(await answer.json()).toMatchObject({ status: 400, problems: [{ message: expect.any(String) }] })
  })

test('the signs of a pattern mean themselves', async ({ request }) => {
  const answer = await request.get(`${JSON_LIST}?text=%25`)
  expect(await answer.json()).toMatchObject({ total: 0, data: [] })
})

test('the open data can be read and nothing else', async ({ request }) => {
  for (const address of [JSON_LIST, CSV_LIST, `${JSON_LIST}/CFR-3`]) {
    const answer = await request.post(address)
    expect(answer.status(), address).toBe(405)
    expect(answer.headers()['allow']).toBe('GET, HEAD')
  }
})

test('the spreadsheet holds every recommendation of the list', async ({ request }) => {
  const list: { total: number } = await (await request.get(`${JSON_LIST}?document=cfr-release`)).json()
  const sheet = await (await request.get(`${CSV_LIST}?document=cfr-release`)).text()
  expect(sheet.match(/^\uFEFF?"(ref|CFR-\d+[a-z]?)",/gm)).toHaveLength(list.total + 1)
})
