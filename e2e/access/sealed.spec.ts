import { createHash, randomUUID } from 'node:crypto'
import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { askOf, expect, expectUsable, LEAD, test } from '../fixtures'

const REF = 'DN-7'
const TITLE = 'A letter that stays with us'
const SECRET = `her-letter-${randomUUID()}`
const BYTES = Buffer.from(`%PDF-1.7\n1 0 obj\n<<>>\nendobj\n% ${SECRET}\ntrailer\n<<>>\n%%EOF\n`)
const SHA256 = createHash('sha256').update(BYTES).digest('hex')
const OPEN = 'Open sealed evidence (this is recorded)'

test.describe.configure({ mode: 'serial' })

let id = ''

test('a file that is sent is sealed: its page shows its title, and neither its name nor its bytes', async ({
  desk,
}) => {
  const ask = await askOf(desk, REF)
  await desk.goto(`/desk/recommendations/${REF}/evidence?ask=${ask.id}`)
  await desk.getByLabel('File', { exact: true }).setInputFiles({
    name: `${SECRET}.pdf`,
    mimeType: 'application/pdf',
    buffer: BYTES,
  })
  await desk.getByRole('button', { name: 'Send the file' }).click()
  await desk.getByText('About the file').click()
  await desk.getByLabel('Title').fill(TITLE)
  await desk.getByRole('button', { name: 'Attach the file' }).click()
  const piece = desk.locator('.evidence li', { hasText: TITLE })
  await expect(piece).toBeVisible()
  await expectNoSecret(desk)

  await piece.getByRole('link', { name: 'Everything about it' }).click()
  id = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(TITLE)
  await expectNoSecret(desk)
  await expectUsable(desk)
  expect((await desk.request.get(`/api/evidence/${id}/file`)).status()).toBe(403)
})

test('without the right no address leads to it', async ({ browser, baseURL, desk }) => {
  const viewer = await signedIn(browser, desk, 'viewer')
  const stranger = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage()
  for (const page of [viewer, stranger]) {
    const addresses = [
      ...['file', 'copy', 'original', ''].map((what) => `/api/evidence/${id}/${what}`),
      ...[SHA256, `${SHA256}.pdf`, SHA256.toUpperCase(), id].map((name) => `/api/files/${name}`),
      ...[SHA256, id].map((name) => `/api/uploads/${name}`),
      `/files/${SHA256}`,
      `/_next/static/files/${SHA256}`,
      `/api/evidence/..%2f..%2ffiles%2f${SHA256}/file`,
      `/api/v1/evidence/${id}`,
    ]
    for (const address of addresses) {
      const answer = await page.request.get(address)
      expect([address, answer.status() >= 400]).toEqual([address, true])
      expect((await answer.text()).includes(SECRET), address).toBe(false)
    }
    for (const method of ['post', 'put', 'delete'] as const)
      expect((await page.request[method](`/api/evidence/${id}/file`)).status()).toBeGreaterThanOrEqual(400)
  }
  await viewer.goto(`/desk/evidence/${id}`)
  await expect(viewer.getByText(TITLE)).toHaveCount(0)
  for (const address of [
    `/desk/recommendations/${REF}`,
    `/desk/recommendations/${REF}/criteria`,
    `/desk/evidence/${id}?do=replace`,
    `/desk/evidence/${id}?do=copy`,
    `/desk/recommendations?q=letter`,
  ])
    await expectNothing(viewer.request, address)
  for (const address of [
    `/en/recommendations/${REF}`,
    `/api/v1/recommendations/${REF}`,
    '/api/v1/recommendations',
    '/api/v1/recommendations.csv',
  ])
    await expectNothing(stranger.request, address)
})

test('who may opens it by a button, for themselves alone, and who did is read by the lead', async ({
  browser,
  desk,
}) => {
  await desk.goto(`/desk/evidence/${id}`)
  await expect(desk.getByText('Nobody so far.')).toBeVisible()
  await desk.getByRole('button', { name: OPEN }).click()
  await expect(desk.getByText('and that is recorded')).toBeVisible()
  await expect(desk.getByRole('listitem').filter({ hasText: LEAD.name })).toBeVisible()
  await expectUsable(desk)
  const answer = await desk.request.get(`/api/evidence/${id}/file`)
  expect(answer.status()).toBe(200)
  expect(
    createHash('sha256')
      .update(await answer.body())
      .digest('hex'),
  ).toBe(SHA256)
  expect(answer.headers()).toMatchObject({
    'content-disposition': `attachment; filename*=UTF-8''${SECRET}.pdf`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
  expect(answer.headers()['content-security-policy']).toContain('sandbox')
  // Its name does not become public by having been opened.
  const editor = await signedIn(browser, desk, 'editor')
  expect((await editor.request.get(`/api/evidence/${id}/file`)).status()).toBe(403)
  await editor.goto(`/desk/evidence/${id}`)
  await expectNoSecret(editor)
  await expect(editor.getByText('Who opened it')).toHaveCount(0)
  await editor.getByRole('button', { name: OPEN }).click()
  await expect(editor.getByText(`${SECRET}.pdf`)).toBeVisible()
  await desk.goto(`/desk/evidence/${id}`)
  await expect(desk.getByRole('listitem').filter({ hasText: 'An editor' })).toBeVisible()
})

test('a public copy asks again whether it identifies a survivor, and takes nothing for the answer', async ({
  desk,
}) => {
  await desk.goto(`/desk/evidence/${id}?do=copy`)
  for (const answer of await desk.getByRole('radio').all()) await expect(answer).not.toBeChecked()
  await expectUsable(desk)
  await desk.getByRole('button', { name: 'Make the public copy' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Say whether it identifies a survivor.')
  await desk.getByRole('radio', { name: 'Yes' }).check()
  await desk.getByRole('button', { name: 'Make the public copy' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Then no public copy is made.')
})

test('an address holds no pattern, no list and no word of every object that would break a page', async ({
  desk,
}) => {
  for (const given of ['do=serve&of=%00', 'do=serve&of=%25&of=_', 'done=constructor', 'problem=__proto__'])
    expect([given, (await desk.request.get(`/desk/evidence/${id}?${given}`)).status()]).toEqual([given, 200])
})

/** As it comes from the server, whatever the browser still holds of the page before. */
async function expectNoSecret(page: Page): Promise<void> {
  const text = await (await page.request.get(page.url())).text()
  expect(text.includes(SECRET), page.url()).toBe(false)
}

async function expectNothing(request: APIRequestContext, address: string): Promise<void> {
  const text = await (await request.get(address)).text()
  for (const word of [SECRET, TITLE, SHA256]) expect(text.includes(word), address).toBe(false)
}

/** Somebody new with this role, invited by the lead, on a page of their own. */
async function signedIn(browser: Browser, desk: Page, role: 'viewer' | 'editor'): Promise<Page> {
  await desk.goto('/desk/people')
  await desk.getByLabel('Name', { exact: true }).fill(`An ${role}`)
  await desk.getByLabel('Email address').fill(`${role}-${randomUUID()}@heed.example`)
  await desk.getByRole('checkbox', { name: role }).check()
  await desk.getByRole('button', { name: 'Add and make a link' }).click()
  const link = (await desk.getByRole('status').locator('code').textContent()) ?? ''
  const origin = new URL(desk.url()).origin
  const page = await (await browser.newContext({ baseURL: origin })).newPage()
  await page.goto(link)
  await page.getByLabel('Password').fill('a kettle sings in the corridor')
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  return page
}
