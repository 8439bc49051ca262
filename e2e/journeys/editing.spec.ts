import type { Page } from '@playwright/test'
import { expect, expectUsable, LEAD, STATE, test, VERIFIER, VERIFIER_STATE } from '../fixtures'

/** A draft of the lead's, which both may word; resolves with its reference. */
async function addDraft(desk: Page, title: string): Promise<string> {
  await desk.goto('/desk/recommendations/new')
  await desk.getByLabel('Document', { exact: true }).selectOption({ index: 1 })
  await desk.getByLabel('Title', { exact: true }).fill(title)
  await desk.getByLabel('Statement', { exact: true }).fill('Shelters should be funded for years.')
  await desk.getByLabel('Locator', { exact: true }).fill('Third paragraph')
  await desk.getByLabel('US Congress', { exact: true }).check()
  await chooseSorts(desk)
  await desk.getByRole('button', { name: 'Add the draft' }).click()
  await expect(desk.getByText('Draft added. Nothing of it is public.')).toBeVisible()
  return new URL(desk.url()).pathname.split('/').at(-1) ?? ''
}

async function chooseSorts(desk: Page): Promise<void> {
  await desk.getByLabel('How it is said').selectOption('PROSE')
  await desk.getByLabel('Worded as').selectOption('SHOULD')
  await desk.getByLabel('Pillar', { exact: true }).selectOption('PROTECTION')
  await desk.getByLabel('Level', { exact: true }).selectOption('US_FEDERAL')
}

const open = async (page: Page, ref: string) => page.goto(`/desk/recommendations/${ref}/edit`)
const title = (page: Page) => page.getByLabel('Title', { exact: true })
const save = (page: Page) => page.getByRole('button', { name: 'Save' }).click()

/** Both have it open; the second changes the title and the locator and is first, the lead the title and the statement. */
async function collide(desk: Page, second: Page, ref: string): Promise<void> {
  await open(desk, ref)
  await open(second, ref)
  await title(second).fill('Fund shelters for survivors')
  await second.getByLabel('Locator', { exact: true }).fill('Fourth paragraph')
  await second.getByLabel('Why you change it').fill('It names them.')
  await save(second)
  await expect(second.getByText('Saved. What it said before is kept')).toBeVisible()
  await title(desk).fill('Fund shelters in each state')
  await desk.getByLabel('Statement', { exact: true }).fill('Shelters should be funded for ten years.')
  await save(desk)
  const summary = desk.locator('.error-summary')
  await expect(summary).toContainText('A colleague changed this since you opened the form')
  await expect(summary).toContainText(`${VERIFIER.name} changed it on`)
  await expect(summary).toContainText('“It names them.”')
  // What the lead did not touch is the colleague's now; what both changed is shown twice, and the lead's stays.
  await expect(summary.getByRole('listitem').filter({ hasText: 'Locator' })).toContainText('Fourth')
  await expect(summary).toContainText('Theirs: Fund shelters[added: for survivors]')
  await expect(desk.getByLabel('Locator', { exact: true })).toHaveValue('Fourth paragraph')
  await expect(title(desk)).toHaveValue('Fund shelters in each state')
  await expect(desk.getByLabel('Statement', { exact: true })).toHaveValue(
    'Shelters should be funded for ten years.',
  )
}

test('of two who edit one draft the later is told, sees both texts, and loses neither', async ({
  desk,
  second,
}) => {
  const ref = await addDraft(desk, 'Fund shelters')
  await collide(desk, second, ref)
  await expectUsable(desk)
  await desk.reload()
  // The form has the colleague's words now; what the lead typed stands beside it until they fill it in.
  await expect(desk.getByText(/^This was changed since you typed here/)).toBeVisible()
  await expect(title(desk)).toHaveValue('Fund shelters for survivors')
  await desk.getByRole('button', { name: 'Fill it in' }).click()
  await expect(title(desk)).toHaveValue('Fund shelters in each state')
  await expect(desk.getByLabel('Locator', { exact: true })).toHaveValue('Fourth paragraph')
  await save(desk)
  await expect(desk.getByText('Saved. What it said before is kept')).toBeVisible()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Fund shelters in each state')
  await desk.getByRole('link', { name: 'Earlier wordings' }).click()
  const versions = desk.getByRole('main').getByRole('listitem')
  await expect(versions.first()).toContainText(LEAD.name)
  await expect(versions.first().locator('del').first()).toContainText('for survivors')
  await expect(versions.nth(1)).toContainText(VERIFIER.name)
  await expect(versions.nth(1)).toContainText('Locator')
  await expectUsable(desk)
})

test('without a script it is the same, and the colleague’s text can be taken', async ({ browser }) => {
  const without = async (storageState: string) =>
    (await browser.newContext({ storageState, javaScriptEnabled: false })).newPage()
  const [desk, second] = [await without(STATE), await without(VERIFIER_STATE)]
  const ref = await addDraft(desk, 'Fund shelters')
  await collide(desk, second, ref)
  await desk.getByLabel('Title: take theirs').check()
  await save(desk)
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Fund shelters for survivors')
  await expect(desk.getByText('Shelters should be funded for ten years.')).toBeVisible()
})

test('what the public reads is worded by a lead; an editor is told whom to ask', async ({
  desk,
  second,
  page,
}) => {
  const ref = 'TIC-24'
  await open(second, ref)
  await expect(second.getByText(`What the public reads is worded by a lead: ${LEAD.name}`)).toBeVisible()
  await second
    .getByRole('textbox', { name: 'A note for colleagues' })
    .fill(`@${LEAD.name} The locator is wrong.`)
  await second.getByRole('button', { name: 'Add the note' }).click()
  await expect(second.getByText('Note added.')).toBeVisible()

  await open(desk, ref)
  await desk.getByLabel('A caution').fill('Maria Lopez warns of it.')
  await save(desk)
  await expect(desk.locator('.error-summary')).toContainText('“Maria Lopez”')
  await desk.getByLabel('A caution').fill('Some survivors warn of it.')
  await save(desk)
  await expect
    .poll(async () => (await page.goto(`/en/recommendations/${ref}`)) && page.getByRole('main').textContent())
    .toContain('Some survivors warn of it.')
})

test('a part is added, published, and counted by its whole', async ({ desk, page }) => {
  await desk.goto('/desk/recommendations/TIC-15')
  await desk.getByRole('link', { name: 'Add a part' }).click()
  await title(desk).fill('Train the inspectors')
  await desk.getByLabel('Statement', { exact: true }).fill('Inspectors should be trained to see it.')
  await desk.getByLabel('Locator', { exact: true }).fill('Last paragraph')
  await desk.getByLabel('US Congress', { exact: true }).check()
  await desk.getByRole('button', { name: 'Add the part' }).click()
  await expect(desk.getByText('Draft added. Nothing of it is public.')).toBeVisible()
  const ref = new URL(desk.url()).pathname.split('/').at(-1) ?? ''
  expect(ref).toMatch(/^TIC-15[a-z]$/)
  await desk.goto(`/desk/publication?ref=${ref}`)
  await desk.getByRole('button', { name: 'Publish this draft' }).click()
  await expect
    .poll(async () => (await page.goto('/en/recommendations/TIC-15')) && page.getByRole('main').textContent())
    .toContain('Train the inspectors')
})

test('a draft is archived with a reason, found by the filter, and taken out again', async ({ desk }) => {
  const ref = await addDraft(desk, 'Entered twice')
  await open(desk, ref)
  await desk.getByLabel('Why nobody works on it any more').fill('It is in the list already.')
  await desk.getByRole('button', { name: 'Archive it' }).click()
  await expect(desk.getByText(`by ${LEAD.name}: It is in the list already.`)).toBeVisible()
  await expectUsable(desk)
  await desk.goto('/desk/recommendations?archived=only')
  await desk.getByRole('link', { name: 'Entered twice' }).click()
  await desk.getByRole('button', { name: 'Take it out of the archive' }).click()
  await expect(desk.getByText('Taken out of the archive.')).toBeVisible()
})

test('a document is added with its first recommendation, and the public reads of both once that is published', async ({
  desk,
  page,
}) => {
  await desk.goto('/desk/library')
  await desk.getByRole('link', { name: 'Add a document' }).click()
  await desk.getByLabel('Code', { exact: true }).fill('QUAY')
  await desk.getByLabel('Title', { exact: true }).fill('What happens on the quay')
  await desk.getByLabel('Kind', { exact: true }).selectOption('ARTICLE')
  await desk.getByLabel('Rights', { exact: true }).fill('Quoted in excerpts of a few words.')
  await desk.getByRole('button', { name: 'Add it' }).click()
  await expect(desk.getByText('Saved.')).toBeVisible()
  await expectUsable(desk)
  await page.goto('/en/documents')
  await expect(page.getByRole('main')).not.toContainText('What happens on the quay')

  await desk.goto('/desk/recommendations/new')
  await desk.getByLabel('Document', { exact: true }).selectOption({ label: 'What happens on the quay' })
  await title(desk).fill('Light the quay at night')
  await desk.getByLabel('Statement', { exact: true }).fill('The quay should be lit at night.')
  await desk.getByLabel('Locator', { exact: true }).fill('First paragraph')
  await desk.getByLabel('US Congress', { exact: true }).check()
  await chooseSorts(desk)
  await desk.getByRole('button', { name: 'Add the draft' }).click()
  await expect(desk.getByText('Draft added. Nothing of it is public.')).toBeVisible()
  await desk.goto('/desk/publication?ref=QUAY-1')
  await desk.getByRole('button', { name: 'Publish this draft' }).click()
  await expect
    .poll(async () => (await page.goto('/en/documents')) && page.getByRole('main').textContent())
    .toContain('What happens on the quay')
})
