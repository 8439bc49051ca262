import { expect, test } from '@playwright/test'
import { expectUsable, LEAD, STATE, VERIFIER, VERIFIER_STATE } from './fixtures'
import { approve, fillClaim, review } from './twoPeople'

test('the link that the first start prints sets up the organisation and the first person, once', async ({
  page,
}) => {
  const link = process.env['HEED_SETUP_LINK'] ?? ''
  await page.goto(link)
  await expectUsable(page)
  await page.getByLabel('Name of the organisation').fill('Harbour Watch')
  await page.getByLabel('Your name').fill(LEAD.name)
  await page.getByLabel('Email address').fill(LEAD.email)
  await page.getByLabel('Password').fill(LEAD.password)
  await page.getByRole('button', { name: 'Set up Heed' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  // What is entered becomes public at once: the tests need not wait ten minutes for it.
  await page.goto('/desk/organisation')
  await page.getByLabel('Time to take back, in minutes').fill('0')
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.')).toBeVisible()
  await page.context().storageState({ path: STATE })
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
})

test('while one person works here alone, they may decide alone, and every page says so', async ({
  browser,
}) => {
  const lead = await (await browser.newContext({ storageState: STATE })).newPage()
  await lead.goto('/desk/organisation')
  await lead.getByRole('button', { name: 'Let one person decide' }).click()
  await expect(lead.getByText('Off: one person decides alone.')).toBeVisible()
  await fillClaim(lead, 'TIC-26', 'https://www.govinfo.gov/app/details/PLAW-999publ1')
  await expect(lead.getByText('Proposed.')).toBeVisible()
  await review(lead, 'TIC-26')
  await approve(lead, 'I read the act twice.')
  await expect
    .poll(async () => (await lead.goto('/en/recommendations/TIC-26')) && lead.getByRole('main').textContent())
    .toContain('Decided by one person')
  await expect(lead.getByRole('main')).not.toContainText('Checked by two of our staff')
})

test('the lead adds a second person, who comes in by the link and decides what the lead proposes', async ({
  browser,
}) => {
  const lead = await (await browser.newContext({ storageState: STATE })).newPage()
  await lead.goto('/desk/people')
  await lead.getByLabel('Name', { exact: true }).fill(VERIFIER.name)
  await lead.getByLabel('Email address').fill(VERIFIER.email)
  for (const role of ['Editor', 'Verifier']) await lead.getByLabel(role, { exact: true }).check()
  await lead.getByRole('button', { name: 'Add and make a link' }).click()
  const link = await lead.getByRole('status').getByRole('code').textContent()
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(link ?? '')
  await page.getByLabel('Password').fill(VERIFIER.password)
  await page.getByRole('button', { name: 'Come in' }).click()
  await expect(page).toHaveURL(/\/desk$/)
  // With two who can write, it takes two again.
  await lead.goto('/desk/organisation')
  await expect(lead.getByText('It stays on while more than one of you can write.')).toBeVisible()
  await context.storageState({ path: VERIFIER_STATE })
})
