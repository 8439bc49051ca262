import type { Locator } from '@playwright/test'
import { daysAgo, expect, STATE, test, VERIFIER, VERIFIER_STATE } from '../fixtures'

const LAW = 'https://www.congress.gov/invented/law'

test('a claim and its decision work without a script', async ({ browser }) => {
  const open = async (storageState: string) =>
    (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage()
  const [desk, second] = [await open(STATE), await open(VERIFIER_STATE)]
  await desk.goto('/desk/recommendations/TIC-8b/record?verb=claimImplemented')
  await desk.getByRole('button', { name: 'Propose “implemented”' }).click()
  await expect(desk.getByRole('heading', { name: /problem/ })).toBeVisible()
  await desk.getByLabel(/^Link/).fill(LAW)
  await desk.getByLabel('Since when is it done?').fill(daysAgo(20))
  await desk.getByText('About the link: all suggested').click()
  await desk.getByLabel('What it is').selectOption('LAW')
  await desk.getByRole('button', { name: 'Look at it first' }).click()
  await expect(desk.getByText('The link counts as: law (official act).')).toBeVisible()
  await expect(desk.locator('.notice', { hasText: 'Not sent yet' })).toContainText(VERIFIER.name)
  await expect(desk.getByLabel(/^Link/)).toHaveValue(LAW)
  await desk.getByRole('button', { name: 'Propose “implemented”' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()

  await second.goto('/desk/proposals')
  await second.getByRole('link', { name: 'Review TIC-8b' }).click()
  const yes = second.getByRole('region', { name: 'Approve' })
  await yes.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText('Say in one sentence why this is proven.').first()).toBeVisible()
  await yes.getByRole('textbox').fill('It is in force.')
  await yes.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText('Approved. The public reads it in a moment.')).toBeVisible()
})

test('the queue is ticked by an address and decided without a script, in the view that was asked for', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  const desk = await context.newPage()
  await desk.goto('/desk/recommendations/TIC-22c/record?verb=recordDevelopment')
  await desk.getByLabel('What happened', { exact: false }).first().fill('The agency held a hearing.')
  await desk.getByRole('button', { name: /^Record/ }).click()
  await expect(desk.getByText('Recorded.')).toBeVisible()
  await desk.goto('/desk/publication?ref=tic-22c')
  await expect(desk.getByText('1 text of one recommendation waits.')).toBeVisible()
  await desk.getByRole('link', { name: /^Tick all on this page/ }).click()
  await expect(desk.getByText('1 of the 1 texts on this page is ticked')).toBeVisible()
  await desk.getByRole('button', { name: 'Decide' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Choose whether it becomes public')
  await desk.getByLabel('Keep them inside').check()
  await desk.getByLabel('Why they stay inside').fill('Not confirmed yet.')
  await desk.getByRole('button', { name: 'Decide' }).click()
  await expect(desk).toHaveURL('/desk/publication?ref=TIC-22c&done=kept')
  await desk.goto('/desk/publication?ref=TIC-22c&decided=kept')
  await expect(desk.getByText('1 text of one recommendation was kept inside.')).toBeVisible()
  await expect(desk.getByText(/kept inside by .*: Not confirmed yet\.$/)).toBeVisible()

  // The plain queue, of everything: it has no view to come back to but itself.
  await desk.goto('/desk/recommendations/TIC-22d/record?verb=recordDevelopment')
  await desk.getByLabel('What happened', { exact: false }).first().fill('Another hearing was held.')
  await desk.getByRole('button', { name: /^Record/ }).click()
  await desk.goto('/desk/publication')
  await desk.locator('.waiting').getByRole('checkbox').first().check()
  await desk.getByLabel('Keep them inside').check()
  await desk.getByLabel('Why they stay inside').fill('Not confirmed yet.')
  await desk.getByRole('button', { name: 'Decide' }).click()
  await expect(desk).toHaveURL('/desk/publication?done=kept')
})

test('a claim and its decision work by the keyboard alone', async ({ desk, second }) => {
  const press = async (page: typeof desk, name: string | RegExp) => {
    // Tab until the focus is there: a control that the keyboard does not reach would never come.
    const control = page
      .getByRole('button', { name, exact: true })
      .or(page.getByRole('textbox', { name, exact: true }))
    for (let step = 0; step < 60 && !(await isFocused(control)); step += 1) await page.keyboard.press('Tab')
    await expect(control).toBeFocused()
  }
  await desk.goto('/desk/recommendations/TIC-8c/record?verb=claimImplemented')
  await press(desk, 'Link')
  await desk.keyboard.type('https://www.federalregister.gov/invented/rule')
  await press(desk, 'Propose “implemented”')
  await desk.keyboard.press('Enter')
  await expect(desk.getByText('A second person has to decide')).toBeVisible()

  await second.goto('/desk/proposals')
  await second.getByRole('link', { name: 'Review TIC-8c' }).focus()
  await second.keyboard.press('Enter')
  await expect(second.getByRole('heading', { name: 'What is missing' })).toBeVisible()
  await press(second, /Why it is proven/)
  await second.keyboard.type('The rule is in force.')
  await press(second, 'Approve and publish')
  await second.keyboard.press('Enter')
  await expect(second.getByText('Approved. The public reads it in a moment.')).toBeVisible()
})

async function isFocused(control: Locator): Promise<boolean> {
  return (await control.count()) === 1 && control.evaluate((element) => element === document.activeElement)
}
