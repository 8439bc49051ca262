import { type BrowserContext, type Page } from '@playwright/test'
import { askOf, daysAgo, expect, LEAD, record, test, VERIFIER } from '../fixtures'

const LOST = /The connection was lost\. It is not known whether this arrived/

test('a lost connection leaves the form as it is, and what is sent again counts once', async ({ desk }) => {
  await desk.goto('/desk/recommendations/DN-2')
  const note = desk.getByLabel('A note for colleagues')
  const send = desk.getByRole('button', { name: 'Add the note' })
  const isLost = async () => {
    await expect(desk.locator('.error-summary', { hasText: LOST })).toBeFocused()
    await expect(note).toHaveValue('Called the ministry.')
  }
  await note.fill('Called the ministry.')
  await desk.context().setOffline(true)
  await send.click()
  await isLost()
  await desk.context().setOffline(false)

  // A proxy answers in our place.
  await desk.route('**/DN-2', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' })
      : route.continue(),
  )
  await send.click()
  await isLost()

  // It arrives, and the answer does not.
  await desk.unroute('**/DN-2')
  await desk.route('**/DN-2', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch({ maxRedirects: 0 })
    await route.abort('connectionreset')
  })
  await send.click()
  await isLost()

  await desk.unroute('**/DN-2')
  await desk.reload()
  await expect(desk.getByText(/^What you typed here at \d\d:\d\d was kept\./)).toBeVisible()
  await expect(note).toHaveValue('Called the ministry.')
  await expect(desk.locator('.note-body', { hasText: 'Called the ministry.' })).toHaveCount(1)
  await send.click()
  await expect(note).toHaveValue('')
  await expect(desk.locator('.note-body', { hasText: 'Called the ministry.' })).toHaveCount(1)

  // The same words again are the same note, others are another one.
  for (const words of ['Called the ministry.', 'Called the ministry again.']) {
    await note.fill(words)
    // Sent from within the field, which says that it changed once it is left.
    await note.press('ControlOrMeta+Enter')
    await expect(note).toHaveValue('')
  }
  await expect(desk.locator('.note-body', { hasText: 'Called the ministry' })).toHaveCount(2)
  await desk.reload()
  await expect(note).toHaveValue('')
})

test('after the session ended the form waits for its person, and is not sent as another one', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations/DN-3')
  const note = desk.getByLabel('A note for colleagues')
  const send = desk.getByRole('button', { name: 'Add the note' })
  await note.fill('Half of a thought')
  await desk.context().clearCookies()
  await send.click()
  await expect(desk.locator('.error-summary')).toContainText('You are signed out.')
  await expect(note).toHaveValue('Half of a thought')

  await signIn(desk.context(), VERIFIER)
  await send.click()
  await expect(desk.locator('.error-summary')).toContainText(`now signed in as ${VERIFIER.name}`)
  await expect(note).toHaveValue('Half of a thought')

  await desk.context().clearCookies()
  await signIn(desk.context(), LEAD)
  await send.click()
  await expect(desk.locator('.note-body')).toHaveText(['Half of a thought'])
})

test('what was typed, chosen and ticked comes back after a reload and after signing in again, and goes when it is discarded or one signs out', async ({
  desk,
}) => {
  await desk.context().clearCookies()
  await signIn(desk.context(), LEAD)
  await desk.goto('/desk/recommendations/new')
  const line = desk.getByText(/^What you typed here at \d\d:\d\d was kept\./)
  const isBack = async () => {
    await expect(line).toBeVisible()
    await expect(desk.getByLabel('Title')).toHaveValue('Fund shelters')
    await expect(desk.getByLabel('Worded as')).toHaveValue('MUST')
    await expect(desk.getByRole('checkbox', { name: 'US Congress' })).toBeChecked()
  }
  await expect(line).toHaveCount(0)
  await desk.getByLabel('Title').fill('Fund shelters')
  await desk.getByLabel('Worded as').selectOption('MUST')
  await desk.getByRole('checkbox', { name: 'US Congress' }).check()
  await desk.reload()
  await isBack()

  await desk.context().clearCookies()
  await desk.goto('/desk/recommendations/new')
  await expect(desk).toHaveURL(/\/sign-in\?next=/)
  await desk.getByLabel('Email address').fill(LEAD.email)
  await desk.getByLabel('Password').fill(LEAD.password)
  await desk.getByRole('button', { name: 'Sign in' }).click()
  await expect(desk).toHaveURL(/\/desk\/recommendations\/new$/)
  await isBack()
  expect(await keptIn(desk)).not.toContain(LEAD.password)

  await desk.getByRole('button', { name: 'Discard' }).click()
  await expect(line).toHaveCount(0)
  await expect(desk.getByLabel('Title')).toHaveValue('')
  await expect(desk.getByLabel('Document')).toBeFocused()
  await desk.reload()
  await expect(desk.getByLabel('Title')).toHaveValue('')
  await expect(line).toHaveCount(0)

  await desk.getByLabel('Title').fill('Not for the next one')
  await desk.getByRole('button', { name: 'Sign out' }).click()
  await expect(desk.getByText('You are signed out.')).toBeVisible()
  // The page forgets once its script has begun.
  await expect.poll(() => keptIn(desk)).toBe('')
})

test('what was typed before somebody was faster stands beside the form as it is now', async ({
  desk,
  api,
}) => {
  const ask = await askOf(desk, 'DN-5')
  await desk.goto(`/desk/recommendations/DN-5/record?ask=${ask.id}&verb=recordDevelopment`)
  const sentence = desk.getByLabel('What happened', { exact: false }).first()
  await sentence.fill('The committee met.')
  const faster = { verb: 'recordNoAction', searched: 'The register.', effectiveOn: daysAgo(0) }
  expect((await record(api, ask, faster)).status()).toBe(201)
  await desk.reload()
  await expect(desk.getByText(/^This was changed since you typed here at \d\d:\d\d\.$/)).toBeVisible()
  await expect(sentence).toHaveValue('')
  await expect(desk.getByRole('definition').filter({ hasText: 'The committee met.' })).toBeVisible()
  await desk.getByRole('button', { name: 'Fill it in' }).click()
  await expect(sentence).toHaveValue('The committee met.')
  await desk.getByRole('button', { name: /^Record/ }).click()
  await expect(desk.getByText('Recorded.')).toBeVisible()
})

async function signIn(context: BrowserContext, { email, password }: { email: string; password: string }) {
  const tab = await context.newPage()
  await tab.goto('/sign-in')
  await tab.getByLabel('Email address').fill(email)
  await tab.getByLabel('Password').fill(password)
  await tab.getByRole('button', { name: 'Sign in' }).click()
  await expect(tab).toHaveURL(/\/desk$/)
  await tab.close()
}

function keptIn(page: Page): Promise<string> {
  return page.evaluate(() =>
    Object.entries({ ...sessionStorage, ...localStorage })
      .flat()
      .join('\n'),
  )
}
