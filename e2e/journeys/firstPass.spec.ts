import type { Page } from '@playwright/test'
import { askOf, expect, LEAD, tabTo, takeBackFor, test, VERIFIER, VERIFIER_STATE } from '../fixtures'

const DOCUMENT = 'dangerous-nexus'
const SOURCES = 'Congress.gov, the Federal Register'

test.beforeEach(({ desk }) => takeBackFor(desk, 10))
test.afterEach(({ desk }) => takeBackFor(desk, 0))

test('a lead deals out first looks; an editor takes ten of them by the keys alone, undoes one, and keeps a checklist', async ({
  desk,
  second,
}) => {
  test.slow()
  await desk.goto('/desk/baseline')
  await desk.getByRole('button', { name: 'Deal' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Say for one person at least how many a week.')
  await desk.getByLabel(VERIFIER.name).fill('20')
  await desk.getByLabel('Which requests?').selectOption(DOCUMENT)
  await desk.getByRole('button', { name: 'Look at it first' }).click()
  await expect(desk.locator('.notice', { hasText: 'Not sent yet' })).toContainText(
    new RegExp(`${VERIFIER.name}: \\d+, the last due on`),
  )
  await expect(desk.getByRole('row', { name: new RegExp(VERIFIER.name) })).toHaveCount(0)
  await desk.getByRole('button', { name: 'Deal' }).click()
  await expect(desk.getByText('Dealt. Each finds their cards here')).toBeVisible()
  await expect(desk.getByRole('row', { name: new RegExp(VERIFIER.name) })).toContainText('0')

  await second.goto('/desk/baseline')
  await tabTo(second, second.getByRole('link', { name: 'Begin with the first card' }))
  await second.keyboard.press('Enter')
  const searched = second.getByLabel('What did you search?')
  await tabTo(second, searched)
  // What is typed is no key.
  await second.keyboard.type(`${SOURCES} and nothing else`)
  await expect(searched).toHaveValue(`${SOURCES} and nothing else`)
  await tabTo(second, second.getByRole('button', { name: /^Keep this as the checklist/ }))
  await second.keyboard.press('Enter')
  await expect(second.getByText('From the checklist for', { exact: false })).toBeVisible()
  await expect(searched).toHaveValue(`${SOURCES} and nothing else`)
  for (let card = 1; card <= 10; card += 1) {
    await lookAtOne(second, card === 2 ? 2 : 1)
    if (card === 4) await undoIt(second)
  }
  await second.goto('/desk/baseline')
  await expect(
    second
      .getByRole('row', { name: new RegExp(VERIFIER.name) })
      .getByRole('cell', { name: '10', exact: true }),
  ).toBeVisible()
  await second.goto('/desk/checklists')
  await expect(second.getByText(`${SOURCES} and nothing else`)).toBeVisible()
})

test('what one has found is recorded on the way, and the next card comes; the keys are listed', async ({
  second,
}) => {
  await second.goto('/desk/baseline/card')
  await second.keyboard.press('?')
  const help = second.getByRole('dialog', { name: 'Keyboard' })
  for (const line of ['Nothing found', 'Found something', 'Skip for now'])
    await expect(help.getByText(line, { exact: true })).toBeVisible()
  await second.keyboard.press('Escape')
  const [title, left] = [await titleOf(second), await leftOf(second)]
  await second.keyboard.press('f')
  await expect(second.getByRole('link', { name: 'Back to the card' })).toBeVisible()
  await second.getByRole('link', { name: 'Record a promise' }).click()
  await second.getByLabel('Link', { exact: false }).first().fill('https://www.state.gov/invented/promise')
  await second.getByRole('button', { name: 'Record a promise' }).click()
  await expect(second.getByText(/^Recorded for .*: a promise\.$/)).toBeVisible()
  expect(await titleOf(second)).not.toBe(title)
  expect(await leftOf(second)).toBe(left - 1)
  await second.getByRole('button', { name: 'Undo' }).click()
  await expect(second.getByText(/^Taken back: .* is as it was\.$/)).toBeVisible()
})

test('where nobody is named one list is kept by hand, and then one key does; a field sends its form by Ctrl and Enter', async ({
  desk,
  second,
}) => {
  const places = 'The registers of both houses'
  const asks = [await askOf(desk, 'GD-10'), await askOf(desk, 'GD-11'), await askOf(desk, 'TIC-13a')]
  const [one = '', two = '', three = ''] = asks.map(({ id }) => `/desk/baseline/card?ask=${id}`)
  const searched = second.getByLabel('What did you search?')
  await second.goto(one)
  await searched.fill(places)
  await second.keyboard.press('Escape')
  await expect(searched).not.toBeFocused()
  await second.keyboard.press('?')
  await expect(second.getByRole('dialog', { name: 'Keyboard' }).getByText(/^Send the form/)).toBeVisible()
  await second.keyboard.press('Escape')
  await searched.press('Control+Enter')
  await expect(second.getByText('Recorded for GD-10: no action found.')).toBeVisible()

  await second.goto(two)
  await searched.fill(places)
  await second.getByRole('button', { name: 'Keep this as the checklist for what names nobody' }).click()
  await expect(second.getByText('From the checklist for what names nobody', { exact: false })).toBeVisible()
  await second.goto(three)
  await expect(searched).toHaveValue(places)
  await second.keyboard.press('n')
  await expect(second.getByText('Recorded for TIC-13a: no action found.')).toBeVisible()
})

test('a lead gives all of one person’s cards to somebody else, whose desk then says how many are theirs and by when', async ({
  desk,
  second,
}) => {
  await desk.goto('/desk/baseline')
  const deal = desk.getByRole('region', { name: 'Deal it out' })
  await deal.getByLabel(VERIFIER.name).fill('20')
  await deal.getByLabel('Which requests?').selectOption('grey-dynamics')
  await deal.getByLabel('Deal the rest anew').check()
  await deal.getByRole('button', { name: 'Deal', exact: true }).click()
  await expect(desk.getByText('Dealt. Each finds their cards here')).toBeVisible()
  await second.goto('/desk')
  await expect(second.locator('.desk-line')).toContainText(
    /first looks? (is|are) dealt to you, .*by \d+ \w+ \d+/,
  )
  await expect(second.getByRole('link', { name: 'begin with the first one' })).toBeVisible()

  const give = desk.getByRole('region', { name: 'Give all of one person’s to somebody else' })
  const giveAll = async (whose: string, to: string) => {
    const line = await give
      .getByRole('option', { name: new RegExp(`^${whose}`) })
      .first()
      .textContent()
    await give.getByLabel('Whose?').selectOption({ label: line ?? '' })
    await give.getByLabel('To whom?').selectOption({ label: to })
    await give.getByRole('button', { name: 'Give them' }).click()
    await expect(desk.getByText('Given, each by its day still.')).toBeVisible()
  }
  await giveAll(VERIFIER.name, LEAD.name)
  await second.goto('/desk')
  await expect(second.locator('.desk-line')).not.toContainText('dealt to you')
  await desk.goto('/desk')
  await expect(desk.locator('.desk-line')).toContainText('dealt to you')
  await desk.goto('/desk/baseline')
  await giveAll(LEAD.name, 'Nobody for now')
  await expect(give).toHaveCount(0)
})

test('the same card works without a script: skipped, nothing found, undone', async ({ browser }) => {
  const context = await browser.newContext({ storageState: VERIFIER_STATE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/desk/baseline/card')
  const first = await titleOf(page)
  await page.getByRole('link', { name: 'Skip for now' }).click()
  expect(await titleOf(page)).not.toBe(first)
  const title = await titleOf(page)
  await page.getByLabel('What did you search?').fill('')
  await page.getByRole('button', { name: 'Nothing found' }).click()
  await expect(page.locator('.error-summary')).toContainText('Say what you searched.')
  await page.getByLabel('What did you search?').fill(SOURCES)
  await page.getByRole('button', { name: 'Nothing found' }).click()
  await expect(page.getByText(/^Recorded for .*: no action found\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(/^Taken back: .* is as it was\.$/)).toBeVisible()
  expect(await titleOf(page)).toBe(title)
})

/** `presses`: how often the key goes down; the second half of a double press says nothing about the next card. */
async function lookAtOne(page: Page, presses = 1): Promise<void> {
  const searched = page.getByLabel('What did you search?')
  if ((await searched.inputValue()) === '') {
    await tabTo(page, searched)
    await page.keyboard.type(SOURCES)
    await page.keyboard.press('Tab')
  }
  const [address, left] = [page.url(), await leftOf(page)]
  await pressApart(page, 'n', presses)
  await expect(page).not.toHaveURL(address)
  await expect(page.getByText(/^Recorded for .*: no action found\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await leftOf(page)).toBe(left - 1)
}

async function undoIt(page: Page): Promise<void> {
  await pressApart(page, 'u')
  await expect(page.getByText(/^Taken back: .* is as it was\.$/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await lookAtOne(page)
}

/** So soon after another press, in milliseconds, a key is the second half of a double press. However new the card is, it counts. */
const TWICE = 400
let pressedAt = 0

async function pressApart(page: Page, key: string, presses = 1): Promise<void> {
  await page.waitForTimeout(Math.max(0, TWICE + 20 - (Date.now() - pressedAt)))
  for (let press = 0; press < presses; press += 1) await page.keyboard.press(key)
  pressedAt = Date.now()
}

async function leftOf(page: Page): Promise<number> {
  return Number.parseInt((await page.locator('.crumbs').textContent())?.split('·')[1] ?? '', 10)
}

async function titleOf(page: Page): Promise<string> {
  return (await page.getByRole('heading', { level: 1 }).textContent()) ?? ''
}
