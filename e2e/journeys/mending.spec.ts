import { daysAgo, expect, expectPublic, expectUsable, shown, test } from '../fixtures'
import { approve, claim, review } from '../twoPeople'

const LAW = 'https://www.congress.gov/invented/law'
const PUBLIC_SENTENCE = 'We had taken a promise for a law.'

test('a correction: struck through on the desk, decided by two, with the sentence that the public reads', async ({
  desk,
  second,
  request,
}) => {
  await claim(desk, 'TIC-6', LAW)
  await review(second, 'TIC-6')
  await approve(second)
  await expectPublic(request, 'TIC-6', 'IMPLEMENTED')

  await desk.goto('/desk/recommendations/TIC-6')
  await desk.getByRole('link', { name: 'Correct “Implemented”' }).click()
  await desk.getByText('Another fact').click()
  await desk.getByRole('link', { name: 'Record a promise' }).click()
  await expect(desk.getByText('It takes two people')).toBeVisible()
  await desk.getByLabel('What was wrong').fill('The law was only announced.')
  await desk.getByLabel('The sentence that the public will read').fill(PUBLIC_SENTENCE)
  await desk.getByLabel(/^Link/).fill('https://www.state.gov/invented/announcement')
  await desk.getByLabel('When did it happen?').fill(daysAgo(30))
  await desk.getByRole('button', { name: 'Correct' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()

  await review(second, 'TIC-6')
  await expect(second.getByRole('heading', { level: 1 })).toContainText('did not hold')
  await expect(second.getByText(PUBLIC_SENTENCE)).toBeVisible()
  await approve(second, '')
  await expectPublic(request, 'TIC-6', 'COMMITTED')
  await desk.goto('/desk/recommendations/TIC-6')
  await expect(desk.locator('s', { hasText: 'Implemented' }).first()).toBeVisible()
  await expect(desk.getByText(PUBLIC_SENTENCE)).toBeVisible()

  // What was said on an earlier day is said still, at that day's own address.
  await desk.goto(`/desk/recommendations/TIC-6?asOf=${daysAgo(25)}`)
  await expect(desk.getByText('You are looking at the past')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'What happened?' })).toHaveCount(0)
  await desk.goto(`/desk/compare?from=${daysAgo(40)}`)
  await expect(desk.getByText('TIC-6')).toBeVisible()
})

test('a regression: one person records that it was rolled back, and it is public at once', async ({
  desk,
  second,
  request,
}) => {
  await claim(desk, 'TIC-7', LAW)
  await review(second, 'TIC-7')
  await approve(second)
  await desk.goto('/desk/recommendations/TIC-7')
  await desk.getByRole('link', { name: 'What happened?' }).click()
  await desk.getByRole('link', { name: 'Record that it was rolled back' }).click()
  await expect(desk.getByText('It counts at once: one person is enough for this.')).toBeVisible()
  await desk.getByLabel(/^Link/).fill('https://www.congress.gov/invented/repeal')
  await desk.getByLabel('When was it rolled back?').fill(daysAgo(2))
  await desk.getByLabel('What was lost').fill('The duty to report.')
  await desk.getByRole('button', { name: 'Record that it was rolled back' }).click()
  await expect(desk.getByText('Recorded.')).toBeVisible()
  await expect(desk.getByText('(contradicts)')).toBeVisible()
  await expectPublic(request, 'TIC-7', 'REGRESSED')
})

test('a dispute is answered by two, and the claim stands again', async ({ desk, second, request }) => {
  await claim(desk, 'TIC-8a', LAW)
  await review(second, 'TIC-8a')
  await approve(second)
  await desk.goto('/desk/recommendations/TIC-8a')
  await desk.getByRole('link', { name: 'Ask for a re-check' }).click()
  await desk.getByLabel('Why it is in doubt').fill('A partner reports that nobody applies it.')
  await desk.getByRole('button', { name: 'Ask for it to be checked again' }).click()
  await expect(desk.getByText('Recorded.')).toBeVisible()
  await expect(desk.getByText('A partner reports that nobody applies it.').first()).toBeVisible()

  await desk.goto('/desk')
  await desk.getByRole('link', { name: 'Answer TIC-8a' }).click()
  await desk.getByLabel('What you found when you checked again').fill('It is applied in every district.')
  await desk.getByRole('button', { name: 'Propose an answer to the re-check' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()
  await review(second, 'TIC-8a')
  await expect(second.getByRole('heading', { level: 1 })).toContainText('stands')
  await expect(second.getByRole('region', { name: 'What contradicts it' })).toContainText(
    'A partner reports that nobody applies it.',
  )
  await approve(second, '')
  await expectPublic(request, 'TIC-8a', 'IMPLEMENTED')
  await desk.goto('/desk/recommendations/TIC-8a')
  await expect(desk.getByText('Checked by two of our staff').first()).toBeVisible()
})

test('where a back-dated entry does not fit, the entry in its way is named and corrected along with it', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations/TIC-24')
  await desk.getByRole('link', { name: 'What happened?' }).click()
  await desk.getByRole('link', { name: 'Record a promise' }).click()
  await desk.getByLabel(/^Link/).fill('https://www.state.gov/invented/promise')
  await desk.getByLabel('When did it happen?').fill(daysAgo(10))
  await desk.getByRole('button', { name: 'Record a promise' }).click()
  await expect(desk.getByText('Recorded.')).toBeVisible()

  await desk.getByRole('link', { name: 'What happened?' }).click()
  await desk.getByRole('link', { name: 'Record progress' }).click()
  await desk.getByLabel(/^Link/).fill('https://www.congress.gov/invented/bill')
  await desk.getByLabel('When did it happen?').fill(daysAgo(30))
  await desk.getByRole('button', { name: 'Record progress' }).click()
  await expect(desk.locator('.error-summary')).toContainText('A later entry (“Record a promise”)')
  await desk.getByLabel(`Yes: “Promised”, ${shown(daysAgo(10))}`).check()
  await desk.getByLabel('It happened on').fill(daysAgo(40))
  await desk.getByLabel('What was wrong').fill('The promise was older than we thought.')
  await desk.getByLabel('The sentence that the public will read').fill('We had the order wrong.')
  await desk.getByRole('button', { name: 'Record progress' }).click()
  await expect(desk.getByText(/Recorded\.|A second person has to decide/).first()).toBeVisible()
})

test('a correction begins from the entry, and takes its wrongly dated link along to the earlier day', async ({
  desk,
  second,
}) => {
  await claim(desk, 'TIC-8e', LAW)
  await review(second, 'TIC-8e')
  await approve(second)
  await desk.goto('/desk/recommendations/TIC-8e')
  await desk.getByRole('link', { name: 'Correct “Implemented”' }).click()
  await desk.getByRole('link', { name: 'The same step, put right' }).click()
  await expect(desk.getByLabel('Since when is it done?')).toHaveValue(daysAgo(20))
  await expect(desk.getByLabel('What happened, in one sentence')).toHaveValue('The law came into force.')
  await expect(desk.getByRole('checkbox', { name: /congress\.gov/ })).toBeChecked()
  await desk.getByLabel('What was wrong').fill('We took the day of the news.')
  await desk.getByLabel('The sentence that the public will read').fill('We had a wrong day.')
  await desk.getByLabel('Since when is it done?').fill(daysAgo(30))
  await desk.getByRole('button', { name: 'Correct' }).click()
  await expect(desk.locator('.error-summary')).toContainText('no proof that counts')
  await desk.getByLabel(/congress\.gov.*: it happened on/).fill(daysAgo(31))
  await expectUsable(desk)
  await desk.getByRole('button', { name: 'Correct' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()
  await review(second, 'TIC-8e')
  await approve(second)
  await desk.goto('/desk/recommendations/TIC-8e')
  await expect(desk.locator('.standing')).toContainText(`since ${shown(daysAgo(30))}`)
  await expect(desk.locator('.evidence')).toContainText(`Happened on ${shown(daysAgo(31))}`)
})
