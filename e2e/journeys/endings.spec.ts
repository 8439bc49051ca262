import type { Page } from '@playwright/test'
import { daysAgo, expect, expectPublic, expectUsable, test } from '../fixtures'
import { approve, claim, review } from '../twoPeople'

const LAW = 'https://www.congress.gov/invented/law'

test('what was refused for good is ended by a lead, and opened again when somebody moves after all', async ({
  desk,
  second,
  page,
  request,
}) => {
  await choose(second, 'TIC-9', 'Propose to end it')
  await second.getByLabel('How did it end?').selectOption({ label: 'Refused' })
  await second.getByLabel('When did it end?').fill(daysAgo(9))
  await second.getByLabel('Why nothing more is expected').fill('Every state said no.')
  await second.getByLabel('What remains at risk').fill('Whoever crosses a state line.')
  await expectUsable(second)
  await second.getByRole('button', { name: 'Propose to end it' }).click()
  await expect(second.getByText('A second person has to decide')).toBeVisible()

  await review(desk, 'TIC-9')
  await expect(desk.getByText('Every state said no.')).toBeVisible()
  await approve(desk, '')
  await expectPublic(request, 'TIC-9', 'CLOSED_NOT_IMPLEMENTED')
  await page.goto('/en/recommendations/TIC-9')
  await expect(page.getByText('Ended: refused').first()).toBeVisible()
  // Free words wait for a lead, whoever approved the ending.
  await expect(page.getByRole('main')).not.toContainText('Every state said no.')

  await choose(desk, 'TIC-9', 'Propose to reopen it')
  await desk.getByRole('link', { name: 'In progress' }).click()
  await desk.getByLabel(/^Link/).fill('https://www.congress.gov/invented/bill')
  await desk.getByLabel('When did it happen?').fill(daysAgo(3))
  await desk.getByText('About the link: all suggested').click()
  await desk.getByLabel('What it is').selectOption('DECISION')
  await desk.getByRole('button', { name: 'Propose to reopen it' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()
  await review(second, 'TIC-9')
  await approve(second, '')
  await expectPublic(request, 'TIC-9', 'IN_PROGRESS')
})

test('what another recommendation replaced leads there, and cannot come back round in a circle', async ({
  desk,
  second,
  page,
  request,
}) => {
  await choose(second, 'TIC-10a', 'Propose that it is replaced')
  await second.getByRole('link', { name: 'Another recommendation' }).click()
  await second.getByLabel('Reference of the recommendation that takes its place').fill('TIC-11')
  await second.getByLabel('When was it replaced?').fill(daysAgo(5))
  await second.getByRole('button', { name: 'Propose that it is replaced' }).click()
  await expect(second.getByText('A second person has to decide')).toBeVisible()
  await review(desk, 'TIC-10a')
  await approve(desk, '')
  await expectPublic(request, 'TIC-10a', 'SUPERSEDED')
  await page.goto('/en/recommendations/TIC-10a')
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /TIC-11/ })
      .first(),
  ).toBeVisible()

  await choose(second, 'TIC-11', 'Propose that it is replaced')
  await second.getByRole('link', { name: 'Another recommendation' }).click()
  await second.getByLabel('Reference of the recommendation that takes its place').fill('TIC-10a')
  await second.getByLabel('When was it replaced?').fill(daysAgo(4))
  await second.getByRole('button', { name: 'Propose that it is replaced' }).click()
  await expect(second.locator('.error-summary')).toContainText('is itself replaced by this one')
  await expect(second.getByLabel('Reference of the recommendation that takes its place')).toHaveValue(
    'TIC-10a',
  )
})

test('with several criteria each is shown by its own proof, and in part is not all', async ({
  desk,
  second,
  request,
}) => {
  await desk.goto('/desk/recommendations/TIC-10b')
  await desk.getByRole('link', { name: 'Counts as done when' }).click()
  await desk.getByLabel('It counts as done when').fill('A budget pays for it.')
  await desk.getByRole('button', { name: 'Add it' }).click()
  await expect(desk.getByRole('heading', { name: 'A budget pays for it.' })).toBeVisible()

  await choose(desk, 'TIC-10b', 'Propose “implemented”')
  await fillClaim(desk)
  await desk.getByRole('button', { name: 'Propose “implemented”' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Something that counts as done is not met yet')

  await choose(desk, 'TIC-10b', 'Propose “partly implemented”')
  await desk.getByLabel('What remains to be done').fill('The money.')
  await fillClaim(desk)
  await desk.getByRole('button', { name: 'Propose “partly implemented”' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()
  await review(second, 'TIC-10b')
  await expect(second.getByText('A budget pays for it.')).toBeVisible()
  await approve(second)
  await expectPublic(request, 'TIC-10b', 'PARTIALLY_IMPLEMENTED')
})

test('what was rolled back is claimed again on newer proof, and decided by two', async ({
  desk,
  second,
  request,
}) => {
  await claim(desk, 'TIC-10c', LAW)
  await review(second, 'TIC-10c')
  await approve(second)
  await choose(desk, 'TIC-10c', 'Record that it was rolled back')
  await desk.getByLabel(/^Link/).fill('https://www.congress.gov/invented/repeal')
  await desk.getByLabel('When was it rolled back?').fill(daysAgo(6))
  await desk.getByLabel('What was lost').fill('All of it.')
  await desk.getByRole('button', { name: 'Record that it was rolled back' }).click()
  await expectPublic(request, 'TIC-10c', 'REGRESSED')

  await desk.goto('/desk/recommendations/TIC-10c')
  await desk.getByRole('link', { name: 'What happened?' }).click()
  await desk.getByRole('link', { name: /taken up again/ }).click()
  await desk.getByRole('link', { name: 'Implemented', exact: true }).click()
  await fillClaim(desk)
  await desk.getByRole('button', { name: /taken up again/ }).click()
  await expect(desk.locator('.error-summary')).toContainText('A piece of evidence contradicts this.')
  await desk.getByLabel(/^This contradicts it/).fill('The repeal was itself repealed.')
  await desk.getByRole('button', { name: /taken up again/ }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()
  await review(second, 'TIC-10c')
  await approve(second)
  await expectPublic(request, 'TIC-10c', 'IMPLEMENTED')
})

/** From a recommendation with one request to the form of a step. */
async function choose(page: Page, ref: string, step: string): Promise<void> {
  await page.goto(`/desk/recommendations/${ref}`)
  await page.getByRole('link', { name: 'What happened?' }).click()
  await page.getByRole('link', { name: step, exact: true }).click()
}

/** A law of the day before yesterday, and the first thing that counts as done met by it. */
async function fillClaim(page: Page): Promise<void> {
  await page.getByLabel(/^Link/).fill(LAW)
  await page.getByLabel(/^(Since when is|When did it happen)/).fill(daysAgo(2))
  await page.getByText('About the link: all suggested').click()
  await page.getByLabel('What it is').selectOption('LAW')
  const first = page.getByLabel('How it stands').first()
  if ((await first.count()) === 0) return
  await first.selectOption('MET')
  await page.getByLabel('The link of this form').first().check()
}
