import { z } from 'zod'
import { expect, LEAD, test } from '../fixtures'

const ADDRESS = '/api/auth/callback/credentials'

test('NextAuth is a door to the same room: its session is a row, and ends like any other', async ({
  playwright,
  baseURL,
}) => {
  const origin = baseURL ?? ''
  const visitor = await playwright.request.newContext({
    baseURL: origin,
    extraHTTPHeaders: { Origin: origin },
  })
  const { csrfToken } = z
    .object({ csrfToken: z.string() })
    .parse(await (await visitor.get('/api/auth/csrf')).json())
  const send = (form: Record<string, string>, headers = {}) =>
    visitor.post(ADDRESS, { form: { csrfToken, ...form }, headers, maxRedirects: 0 })
  const isIn = async () => (await visitor.get('/desk', { maxRedirects: 0 })).status() === 200

  await send({ email: LEAD.email, password: 'not the password at all' })
  expect(await isIn()).toBe(false)
  const right = { email: LEAD.email, password: LEAD.password }
  expect(
    (await send(right, { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' })).status(),
  ).toBe(403)
  expect(await isIn()).toBe(false)

  const answer = await send({ ...right, callbackUrl: 'https://evil.example' })
  expect(answer.headers()['location']).toBe(origin)
  expect(await isIn()).toBe(true)
  await visitor.post('/api/auth/signout', { form: { csrfToken }, maxRedirects: 0 })
  expect(await isIn()).toBe(false)
  await visitor.dispose()
})

test('guesses are counted the same at both doors, for an address that nobody has too', async ({
  request,
  page,
  baseURL,
}) => {
  // The browser and the test's own requests may come by IPv6 and by IPv4.
  const from = { 'X-Forwarded-For': '192.0.2.1' }
  const headers = { Origin: baseURL ?? '', ...from }
  const { csrfToken } = z
    .object({ csrfToken: z.string() })
    .parse(await (await request.get('/api/auth/csrf')).json())
  for (let attempt = 0; attempt < 5; attempt += 1)
    await request.post(ADDRESS, { form: { csrfToken, email: 'nobody@heed.example', password: 'x' }, headers })
  await page.setExtraHTTPHeaders(from)
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill('nobody@heed.example')
  await page.getByLabel('Password').fill('not the password at all')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert', { name: /problem/ })).toContainText('Too many attempts')
})

test("NextAuth's other doors are shut, and no body is too large to be refused", async ({
  request,
  baseURL,
}) => {
  const headers = { Origin: baseURL ?? '' }
  for (const shut of ['_log', 'session', 'signin/credentials', 'callback/other'])
    expect((await request.post(`/api/auth/${shut}`, { headers, form: {} })).status()).toBe(404)
  const large = await request.post(ADDRESS, { headers, form: { email: 'x'.repeat(10_000_000) } })
  expect(large.status()).toBe(413)
})

test('no form sends anybody to another site', async ({ page }) => {
  await page.goto('/sign-in?next=//evil.example')
  await page.getByLabel('Email address').fill(LEAD.email)
  await page.getByLabel('Password').fill(LEAD.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
})
