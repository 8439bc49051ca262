import type { Page } from '@playwright/test'
import { expect, expectUsable, test } from '../fixtures'

/** The lead reads what waits of this recommendation, and says yes to all of it. */
async function approveAll(lead: Page, ref: string): Promise<void> {
  await lead.goto('/desk/proposals')
  await lead.getByRole('link', { name: `Review ${ref}` }).click()
  await expect(lead.getByText('Nothing, by the rules: it can be approved.')).toBeVisible()
  await expectUsable(lead)
  await lead.getByRole('button', { name: 'Approve all of it' }).click()
  await expect(lead.getByText('Approved. The public reads it in a moment.')).toBeVisible()
}

const readBy = (page: Page, ref: string) =>
  expect.poll(
    async () => (await page.goto(`/en/recommendations/${ref}`)) && page.getByRole('main').textContent(),
  )

async function fillPart(page: Page, number: number, title: string): Promise<void> {
  const part = page.getByRole('group', { name: `Part ${number}`, exact: true })
  await part.getByLabel('Title', { exact: true }).fill(title)
  await part.getByLabel('Statement', { exact: true }).fill(`${title}, and say how.`)
}

test('a split comes back, is mended where it was made, and its parts are public once a lead has approved it', async ({
  desk,
  second,
  page,
}) => {
  await second.goto('/desk/recommendations/DN-9')
  await second.getByRole('link', { name: 'Split or merge it' }).click()
  await second.getByRole('link', { name: 'Split it into parts' }).click()
  await expectUsable(second)
  await fillPart(second, 1, 'Share what is known')
  await second.getByLabel('Why it is split').fill('It asks two things.')
  await second.getByRole('button', { name: 'Propose to split it' }).click()
  await expect(second.locator('.error-summary')).toContainText('Enter a title.')
  await fillPart(second, 2, 'Train those who read it')
  await second.getByRole('button', { name: 'Propose to split it' }).click()
  await expect(second.getByText('Proposed. It counts once it is approved.')).toBeVisible()

  await desk.goto('/desk/proposals')
  await desk.getByRole('link', { name: 'Review DN-9' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Proposed: DN-9 is split into parts.')
  await desk.getByLabel('What has to be mended').fill('The first part needs its aim.')
  await desk.getByRole('button', { name: 'Return with this reason' }).click()
  await expect(desk.getByText('Returned.')).toBeVisible()

  await second.goto('/desk')
  await second.getByRole('link', { name: 'Mend DN-9' }).click()
  await expect(second.getByText('“The first part needs its aim.”')).toBeVisible()
  const first = second.getByRole('group', { name: 'Part 1', exact: true })
  await expect(first.getByLabel('Title', { exact: true })).toHaveValue('Share what is known')
  await first.getByLabel('Title', { exact: true }).fill('Share what is known with those who prosecute')
  await second.getByRole('button', { name: 'Propose to split it' }).click()
  await expect(second.getByText('Proposed.')).toBeVisible()

  await approveAll(desk, 'DN-9')
  await readBy(page, 'DN-9').toContain('Share what is known with those who prosecute')
  await readBy(page, 'DN-9b').toContain('Carried over from')
})

test('a merge shows both wordings; the old page stays and leads on', async ({ desk, second, page }) => {
  await second.goto('/desk/recommendations/CFR-7/restructure?how=merge')
  await second.getByLabel('Merge it into').fill('CFR-0')
  await second.getByLabel('Why they are one').fill('They ask the same.')
  await second.getByRole('button', { name: 'Propose to merge it' }).click()
  await expect(second.locator('.error-summary')).toContainText('There is no recommendation of this reference')
  await second.getByLabel('Merge it into').fill('cfr-5')
  await second.getByRole('button', { name: 'Propose to merge it' }).click()
  await expect(second.getByText('Proposed.')).toBeVisible()

  await desk.goto('/desk/proposals')
  await desk.getByRole('link', { name: 'Review CFR-7' }).click()
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Proposed: CFR-7 is merged into CFR-5.')
  await expect(desk.getByRole('article').filter({ hasText: 'Stays, worded as it is' })).toContainText('CFR-5')
  await approveAll(desk, 'CFR-7')
  await expect(desk.getByRole('row', { name: /CFR-7/ })).toContainText('Not checked yet')
  await readBy(page, 'CFR-7').toContain('CFR-5')
  expect((await page.goto('/en/recommendations/CFR-7'))?.status()).toBe(200)
})

test('what was asked of one addressee is asked of its successor, and both say so', async ({
  desk,
  second,
  page,
}) => {
  await second.goto('/desk/addressees/financial-intelligence-units')
  await second.getByRole('link', { name: 'It has a successor' }).click()
  await expectUsable(second)
  await second.getByLabel('Who has taken its place').selectOption({ label: 'Law enforcement agencies' })
  await second.getByLabel('What happened').fill('The units were merged.')
  await second.getByRole('button', { name: 'Propose the succession' }).click()
  await expect(second.getByText('Proposed. It counts once it is approved.')).toBeVisible()
  await approveAll(desk, 'TIC-25')
  await desk.goto('/desk/addressees/financial-intelligence-units')
  await expect(desk.getByRole('main')).toContainText('is asked in its place')
  await readBy(page, 'TIC-25').toContain('Law enforcement agencies')
})
