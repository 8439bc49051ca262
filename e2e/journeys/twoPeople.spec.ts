import { daysAgo, expect, expectPublic, expectUsable, LEAD, shown, test, VERIFIER } from '../fixtures'
import { approve, claim, review } from '../twoPeople'

const LAW = 'https://www.congress.gov/invented/law'

test('from a claim to “checked by two” and public', async ({ desk, second, page, request }) => {
  await claim(desk, 'TIC-1', LAW)
  await expect(desk.getByText(`proposed by ${LEAD.name} on ${shown(daysAgo(0))}`)).toBeVisible()
  await expectPublic(request, 'TIC-1', 'NOT_ASSESSED')

  await review(second, 'TIC-1')
  await expectUsable(second)
  await expect(second.getByRole('heading', { level: 1 })).toContainText(`since ${shown(daysAgo(20))}`)
  await expect(second.getByText('Link only: no copy was saved')).toBeVisible()
  await approve(second)

  await expectPublic(request, 'TIC-1', 'IMPLEMENTED')
  await page.goto('/en/recommendations/TIC-1')
  await expect(page.getByText('Checked by two of our staff').first()).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(VERIFIER.name)
  await desk.goto('/desk/recommendations/TIC-1')
  await expect(desk.getByText(`Decided by ${VERIFIER.name}, proposed by ${LEAD.name}`)).toBeVisible()
})

test('what contradicts a claim is said to have it checked again, and has, in public', async ({
  desk,
  page,
}) => {
  await desk.goto('/desk/recommendations/TIC-1')
  await desk.getByRole('link', { name: 'Attach evidence' }).click()
  await desk.getByLabel(/^Link/).fill('https://example.org/stayed/by-a-court')
  await desk.getByText('About the link: all suggested').click()
  await expect(
    desk.getByText('has the claim checked again at once, and the public reads that').first(),
  ).toBeVisible()
  const about = desk.getByRole('region', { name: 'A link' })
  await about.getByLabel('What it says about this').selectOption('CONTRADICTS')
  await expectUsable(desk)
  await desk.getByRole('button', { name: 'Attach the link' }).click()
  await expect(desk.getByText('Evidence attached. If it was claimed to be implemented')).toBeVisible()
  await expect(desk.getByRole('link', { name: 'example.org/stayed/by-a-court' })).toBeVisible()
  await expectUsable(desk)
  await expect
    .poll(async () => (await page.goto('/en/recommendations/TIC-1')) && page.getByRole('main').textContent())
    .toContain('Being checked again')
})

test('its proposer cannot decide it, and reads who can', async ({ desk }) => {
  await claim(desk, 'TIC-2', LAW)
  await desk.getByRole('link', { name: 'Implemented', exact: true }).click()
  await expect(desk.getByText('This is your own proposal. A second person has to decide it.')).toBeVisible()
  await expect(desk.getByText(`${VERIFIER.name} can.`)).toBeVisible()
  await desk.getByRole('button', { name: 'Withdraw' }).click()
  await expect(desk.getByText('Withdrawn. Nothing of it counts.')).toBeVisible()
})

test('what is returned comes back with its reason, is mended in the same form, and approved', async ({
  desk,
  second,
  request,
}) => {
  await claim(desk, 'TIC-3', 'https://www.congress.gov/invented/draft')
  await review(second, 'TIC-3')
  const no = second.getByRole('region', { name: 'Return it' })
  await no.getByRole('textbox').fill('The link leads to a draft of it.')
  await no.getByRole('button', { name: 'Return with this reason' }).click()
  await expect(second.getByText('Returned. Whoever proposed it')).toBeVisible()

  await second.goto('/desk/recommendations/TIC-3')
  await expect(second.getByText(`returned by ${VERIFIER.name} (verifier)`)).toContainText(
    `on ${shown(daysAgo(0))}: “The link leads to a draft of it.”`,
  )
  await desk.goto('/desk')
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('returned to you')
  await expect(desk.getByText('“The link leads to a draft of it.”')).toBeVisible()
  await desk.getByRole('link', { name: 'Mend TIC-3' }).click()
  await expect(desk.getByText('“The link leads to a draft of it.”')).toBeVisible()
  await expect(desk.getByLabel('What happened, in one sentence')).toHaveValue('The law came into force.')
  await expect(desk.getByLabel('Since when is it done?')).toHaveValue(daysAgo(20))
  await desk.getByLabel(/^Link/).fill('https://www.congress.gov/invented/final')
  await desk.getByText('About the link: all suggested').click()
  await desk.getByLabel('What it is').selectOption('LAW')
  await desk.getByRole('button', { name: 'Propose “implemented”' }).click()
  await expect(desk.getByText('A second person has to decide')).toBeVisible()

  await review(second, 'TIC-3')
  await expect(second.getByText('“The link leads to a draft of it.”')).toBeVisible()
  await approve(second)
  await expectPublic(request, 'TIC-3', 'IMPLEMENTED')
})

test('what changed since it was read is said, nothing is decided, and what was written is kept', async ({
  desk,
  second,
}) => {
  await claim(desk, 'TIC-4', LAW)
  await review(second, 'TIC-4')
  await desk.getByRole('link', { name: 'Attach evidence' }).click()
  await desk.getByLabel(/^Link/).fill('https://example.org/a-repeal')
  await desk.getByRole('button', { name: 'Attach the link' }).click()
  const yes = second.getByRole('region', { name: 'Approve' })
  await yes.getByRole('textbox').fill('It is in force.')
  await yes.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.locator('.error-summary')).toContainText('has changed since you read it')
  await expect(yes.getByRole('textbox')).toHaveValue('It is in force.')
  await yes.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText('Approved. The public reads it in a moment.')).toBeVisible()
})

test('a lead who approves publishes its words in the same act', async ({ desk, second, page, request }) => {
  await claim(second, 'TIC-5b', LAW)
  await review(desk, 'TIC-5b')
  await desk.getByLabel('Publish its words, too').check()
  await desk
    .getByRole('region', { name: 'Approve' })
    .getByRole('textbox')
    .fill('It is in force in all states.')
  await desk.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(desk.getByText('Approved. The public reads it in a moment, its words, too.')).toBeVisible()
  await expectPublic(request, 'TIC-5b', 'IMPLEMENTED')
  await expect
    .poll(async () => (await page.goto('/en/recommendations/TIC-5b')) && page.getByRole('main').textContent())
    .toContain('It is in force in all states.')
  await expect(page.getByText('The law came into force.')).toBeVisible()
})

test('a double click and a retry after a lost reply leave one entry', async ({ desk, second }) => {
  await claim(desk, 'TIC-5a', LAW)
  await review(second, 'TIC-5a')
  const address = second.url()
  const yes = second.getByRole('region', { name: 'Approve' })
  await yes.getByRole('textbox').fill('It is in force.')
  // The reply is lost on its way: the browser does not know that it was approved.
  await second.route(address, async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    await route.fetch()
    await route.abort()
  })
  await yes.getByRole('button', { name: 'Approve and publish' }).dblclick()
  await expect
    .poll(async () => (await desk.goto(address)) && desk.getByText(/It was approved by/).count())
    .toBe(1)
  await desk.goto('/desk/recommendations/TIC-5a')
  await expect(desk.locator('.timeline > li')).toHaveCount(1)
})
