import { expect, LEAD, STATE, test } from '../fixtures'

test('who is not signed in is sent to the door and, once in, back to where they wanted to go', async ({
  page,
}) => {
  await page.goto('/desk/organisation')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await page.getByLabel('Email address').fill(LEAD.email)
  await page.getByLabel('Password').fill('not the password at all')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('do not go together').first()).toBeVisible()
  await expect(page.getByLabel('Email address')).toHaveValue(LEAD.email)
  await page.getByLabel('Password').fill(LEAD.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/desk\/organisation$/)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('signing in needs no script', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(LEAD.email)
  await page.getByLabel('Password').fill(LEAD.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
})

test('what is sent without a script after the session is over leads to the door, not to a bare error', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/desk/happened')
  await page.getByLabel('What happened, in one sentence').fill('A bill was read.')
  await context.clearCookies()
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/sign-in\?next=/)
  await expect(page.getByLabel('Email address')).toBeVisible()
})
