import { expect, LEAD, test } from '../fixtures'

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
