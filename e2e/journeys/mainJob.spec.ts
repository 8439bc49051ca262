import { daysAgo, expect, expectPublic, LEAD, shown, test } from '../fixtures'

const REF = 'TIC-15c'
const TITLE = 'Drop the police-cooperation condition for T visas'
const SENTENCE = 'A bill was introduced and referred to committee.'
const BILL = 'https://www.congress.gov/bill/invented'

test('from a sign-in to the public page: progress on the T visa, with proof and an owner', async ({
  page,
  browser,
  request,
}) => {
  await page.goto('/sign-in')
  await page.getByLabel('Email address').fill(LEAD.email)
  await page.getByLabel('Password').fill(LEAD.password)
  await page.getByRole('button', { name: 'Sign in' }).click()

  await expect(page).toHaveURL(/\/desk$/)
  await page.goto('/desk/recommendations')
  await page.getByRole('searchbox').fill('T visa police')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: TITLE }).click()

  const happenedOn = daysAgo(18)
  await page.getByRole('link', { name: 'What happened?' }).click()
  await page.getByRole('link', { name: 'Record progress' }).click()
  await page.getByLabel('Link').fill(BILL)
  await page.getByLabel('When did it happen?').fill(happenedOn)
  await page.getByLabel('What happened, in one sentence').fill(SENTENCE)
  await page.getByRole('button', { name: 'Record progress' }).click()
  await expect(
    page.getByText(`happened on ${shown(happenedOn)}, entered on ${shown(daysAgo(0))}`),
  ).toBeVisible()
  await expect(page.getByText(SENTENCE)).toBeVisible()

  await page.getByRole('link', { name: 'Give it an owner' }).click()
  await page.getByLabel(/^Owner/).selectOption({ label: LEAD.name })
  await page.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByRole('complementary').getByText(LEAD.name)).toBeVisible()

  await expectPublic(request, REF, 'IN_PROGRESS')
  const stranger = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await stranger.goto(`/en/recommendations/${REF}`)
  await expect(stranger.getByText(`since ${shown(happenedOn)}`)).toBeVisible()
  await expect(stranger.getByRole('link', { name: /congress\.gov/ })).toHaveAttribute('href', BILL)

  const json = await (await request.get(`/api/v1/recommendations/${REF}`)).text()
  expect(json).toContain(BILL)
  const csv = await (await request.get('/api/v1/recommendations.csv')).text()
  expect(csv.split('\n').find((line) => line.includes(`"${REF}"`))).toContain('In progress')
  for (const text of [json, csv, await stranger.content()])
    for (const ours of [LEAD.name, SENTENCE]) expect(text).not.toContain(ours)
})
