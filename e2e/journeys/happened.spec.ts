import { randomUUID } from 'node:crypto'
import { askOf, daysAgo, expect, expectPublic, STATE, tabTo, test } from '../fixtures'

const LINK = 'https://www.congress.gov/invented/appropriation'
const SENTENCE = 'An appropriation for all of it was reported out of committee.'
/** What is searched, and the requests that are ticked of what it finds. */
const SEARCHES = [
  ['conflict', [/^Disrupt groups/, /^Put prevention first/, /^Give priority to prosecuting/]],
  ['travel bans', [/^Impose travel bans/]],
  ['Islamic State', [/^Charge Islamic State/]],
  ['drugs and arms', [/^Collect intelligence/]],
] as const

test('one link is recorded at six requests by the keyboard alone', async ({ desk, request }) => {
  test.slow()
  await desk.goto(
    `/desk/happened?${new URLSearchParams({ url: LINK, title: 'Travel bans for traffickers' })}`,
  )
  await expect(desk.getByLabel('Link', { exact: false }).first()).toHaveValue(LINK)
  await expect(desk.getByRole('table', { name: 'Suggested' })).toContainText('Impose travel bans')
  await tabTo(desk, desk.getByLabel('What happened, in one sentence'))
  await desk.keyboard.type(SENTENCE)
  for (const [words, titles] of SEARCHES) {
    await tabTo(desk, desk.getByRole('searchbox'))
    await desk.keyboard.press('ControlOrMeta+a')
    await desk.keyboard.type(words)
    await desk.keyboard.press('Enter')
    await expect(desk.getByText(`“${words}”`)).toBeVisible()
    for (const title of titles) {
      await tabTo(desk, desk.getByRole('checkbox', { name: title }))
      await desk.keyboard.press('Space')
    }
  }
  // What nobody has released yet stands in no address.
  expect(desk.url()).not.toContain('committee')
  await tabTo(desk, desk.getByLabel('Record it for FP-4, Governments as'))
  await desk.keyboard.type('Progress')
  await tabTo(desk, desk.getByRole('button', { name: 'Look at it first' }))
  await desk.keyboard.press('Enter')
  const ahead = desk.locator('.notice', { hasText: 'Not sent yet' })
  await expect(ahead).toContainText('FP-4, Governments: recorded; our record then says “In progress”')
  await expect(ahead).toContainText('All 6 count at once')
  await tabTo(desk, desk.getByRole('button', { name: /^Save/ }))
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(/^Recorded\. Its status and day are public/)).toBeVisible()
  await expect(desk.getByRole('main').getByRole('link', { name: /FP-\d/ })).toHaveCount(6)
  await desk.goto('/desk/recommendations/FP-6')
  await expect(desk.getByText(SENTENCE)).toBeVisible()
  await expect(desk.getByRole('link', { name: /congress\.gov/ }).first()).toHaveAttribute('href', LINK)
  await expectPublic(request, 'FP-4', 'IN_PROGRESS')
})

test('without words to search, those of the sentence are looked for; what cannot be recorded is marked in its row', async ({
  desk,
}) => {
  await desk.goto('/desk/happened')
  await desk
    .getByLabel('What happened, in one sentence')
    .fill('Prosecutors charged members of Islamic State with trafficking.')
  await desk.getByRole('button', { name: 'Search' }).click()
  await expect(desk.locator('#found')).toContainText('by any word of the sentence')
  await expect(desk.locator('#found')).toBeFocused()
  await expect(desk).toHaveURL('/desk/happened')
  const row = desk.getByRole('row', { name: /^Charge Islamic State/ })
  await row.getByRole('checkbox').check()
  const verb = row.getByRole('combobox')
  await expect(verb.getByRole('option')).toHaveText(['A development', 'A promise', 'Progress'])
  await verb.selectOption('A promise')
  await desk.getByRole('button', { name: /^Save/ }).click()
  await expect(desk.locator('.error-summary').getByRole('link')).toHaveCount(1)
  const marked = desk.getByRole('table', { name: 'Ticked so far' }).getByRole('combobox')
  await expect(marked).toHaveAttribute('aria-invalid', 'true')
  await expect(marked).toHaveAccessibleDescription(/Add a piece of evidence\./)
  await expect(marked).toHaveValue('recordCommitment')
  await expect(desk.getByLabel('What happened, in one sentence')).toHaveValue(/^Prosecutors charged/)
})

test('without a script what was typed and ticked stays while one searches, and a refusal names its request', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  const desk = await context.newPage()
  await desk.goto('/desk/happened')
  await desk.getByLabel('When did it happen?').fill(daysAgo(2))
  await desk.getByLabel('What happened, in one sentence').fill('The ministry said that it will.')
  await desk.getByRole('searchbox').fill('GD-12')
  await desk.keyboard.press('Enter')
  await desk.getByRole('checkbox').first().check()
  await desk.getByRole('combobox', { name: /^Record it for GD-12/ }).selectOption('A promise')
  await desk.getByRole('searchbox').fill('GD-14')
  await desk.getByRole('button', { name: 'Search' }).click()
  await expect(desk.getByLabel('What happened, in one sentence')).toHaveValue(
    'The ministry said that it will.',
  )
  expect(new URL(desk.url()).search).toBe('')
  const ticked = desk.getByRole('table', { name: 'Ticked so far' })
  await expect(ticked.getByRole('checkbox')).toBeChecked()
  await desk.getByRole('table', { name: 'Found' }).getByRole('checkbox').first().check()
  await desk.getByRole('button', { name: /^Save/ }).click()
  await expect(desk.locator('.error-summary')).toContainText(/GD-12, .*: Add a piece of evidence\./)
  await expect(desk.locator('.error-summary').getByRole('link')).toHaveCount(1)
  await expect(desk.getByRole('combobox', { name: /^Record it for GD-12/ })).toHaveAttribute(
    'aria-invalid',
    'true',
  )
  await desk.getByLabel('Link', { exact: false }).first().fill('https://www.state.gov/invented/statement')
  await desk.getByRole('button', { name: /^Save/ }).click()
  await expect(desk.getByText(/^Recorded\. Its status and day are public/)).toBeVisible()

  await desk.goto('/desk/happened/nothing-new')
  await desk.getByLabel('Asked of').selectOption('Governments')
  await desk.getByRole('button', { name: 'Show' }).click()
  await desk.getByRole('link', { name: /not checked yet$/ }).click()
  await desk.getByRole('checkbox', { name: 'Share evidence across borders' }).check()
  await desk.getByLabel('What did you search?').fill('The registers of treaties.')
  await desk.getByRole('button', { name: 'Looked today, nothing found' }).click()
  await expect(desk.getByText('Recorded for one request: we looked today.')).toBeVisible()
  await desk.getByRole('link', { name: /checked before$/ }).click()
  await expect(desk.getByRole('row', { name: /Share evidence across borders/ })).toContainText(
    'No action found',
  )
})

test('what came to nothing asks how at once, in an open fold; without a script once it was sent', async ({
  desk,
  api,
  browser,
}) => {
  const { id, version } = await askOf(desk, 'GD-13')
  const effectiveOn = daysAgo(40)
  await api.post(`/api/v1/requests/${id}/entries`, {
    data: {
      ...{ version, receipt: randomUUID(), request: { verb: 'recordCommitment', effectiveOn } },
      evidence: { url: 'https://www.state.gov/invented/promise', happenedOn: effectiveOn },
    },
  })
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  for (const page of [desk, await context.newPage()]) {
    await page.goto('/desk/happened?q=GD-13')
    await page.getByLabel('What happened, in one sentence').fill('The plan was dropped.')
    await page.getByRole('checkbox').first().check()
    const how = page.getByLabel('How did it come to nothing?')
    await expect(how).toBeHidden()
    await page
      .getByRole('combobox', { name: /^Record it for GD-13/ })
      .selectOption('It came to nothing: say how, below')
    if (page === desk) {
      await expect(how).toBeVisible()
      await expect(page.getByText('How did it come to nothing? (optional)')).toHaveCount(0)
    }
    await page.getByRole('button', { name: /^Save/ }).click()
    await expect(how).toBeVisible()
    await expect(how).toHaveAttribute('aria-invalid', 'true')
    await expect(page.getByText('How did it come to nothing? (optional)')).toHaveCount(0)
    await expect(page.getByText(/^What was lost.*\(optional\)/)).toBeVisible()
  }
})

test('a link that is too weak says where that is mended, and leads there', async ({ desk }) => {
  await desk.goto('/desk/happened?url=https://example.org/invented/news&q=GD-11')
  await desk.getByLabel('What happened, in one sentence').fill('It is said that a rule is drafted.')
  await desk.getByRole('checkbox').first().check()
  await desk.getByRole('combobox', { name: /^Record it for GD-11/ }).selectOption('Progress')
  await desk.getByRole('button', { name: /^Save/ }).click()
  await expect(desk.getByRole('combobox', { name: /^Record it for GD-11/ })).toHaveAccessibleDescription(
    /too weak.*“About the link”/,
  )
  await desk
    .locator('.error-summary')
    .getByRole('link', { name: /^By its address/ })
    .click()
  await expect(desk.getByLabel('What it is', { exact: false }).first()).toBeInViewport()
})
