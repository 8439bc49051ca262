import { daysAgo, expect, expectPublic, expectUsable, shown, test } from '../fixtures'
import { approve, claim, review } from '../twoPeople'

const LAW = 'https://www.congress.gov/invented/law'

test('a dispute stands first on the public page, with the addressee’s own position beside ours', async ({
  desk,
  second,
  page,
  request,
}) => {
  await claim(desk, 'FP-7', LAW)
  await review(second, 'FP-7')
  await approve(second)
  await expectPublic(request, 'FP-7', 'IMPLEMENTED')
  await desk.goto('/desk/recommendations/FP-7')
  await desk.getByRole('link', { name: 'Ask for a re-check' }).click()
  await desk.getByLabel('Why it is in doubt').fill('Nobody has seen the form.')
  await desk.getByRole('button', { name: 'Ask for it to be checked again' }).click()
  await expect(desk.getByText('Recorded.')).toBeVisible()
  await expect
    .poll(async () => (await request.get('/en/recommendations/FP-7')).text())
    .toContain('Until it is answered')
  await page.goto('/en/recommendations/FP-7')
  const notice = page.locator('.notice', { hasText: 'Being checked again' })
  await expect(notice.getByText(/^Position of /)).toBeVisible()
  await expect(notice).toContainText('What we say')
  await expect(page.getByRole('main')).not.toContainText('Nobody has seen the form')
  await page.getByText('Why this status?').click()
  await expect(page.getByText(/somebody questioned it/)).toBeVisible()
  await expectUsable(page)
})

test('words wait for a lead, are read by everybody once cleared, and are gone from every answer once removed', async ({
  desk,
  second,
  request,
  page,
}) => {
  await claim(desk, 'TIC-12', LAW)
  await review(second, 'TIC-12')
  await approve(second, 'We heard Maria Lopez, +1 202 555 0143, and read the act.')
  await expectPublic(request, 'TIC-12', 'IMPLEMENTED')
  const answers = async () =>
    Promise.all(
      ['/en/recommendations/TIC-12', '/api/v1/recommendations/TIC-12', '/api/v1/recommendations.csv'].map(
        async (address) => (await request.get(address)).text(),
      ),
    )
  expect((await answers()).join()).not.toContain('Maria Lopez')

  await desk.goto('/desk/recommendations/TIC-12')
  await desk.getByRole('link', { name: /texts? waits? to go public$/ }).click()
  await expect(desk).toHaveURL('/desk/publication?ref=TIC-12')
  const form = desk.locator('form', { has: desk.getByText('What becomes of those that are ticked?') })
  await expectUsable(desk)
  await expect(form.getByRole('checkbox', { checked: true })).toHaveCount(0)
  await form.getByLabel('Why it counts as proven').check()
  await form.getByLabel('Publish them').check()
  await form.getByRole('button', { name: 'Decide' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Something here is marked')
  await form.getByLabel('I have looked at what is marked').check()
  await form.getByRole('button', { name: 'Decide' }).click()
  await expect(desk.getByText('Published.')).toBeVisible()
  await expect.poll(async () => (await answers())[0]).toContain('Maria Lopez')

  await desk.goto('/desk/recommendations/TIC-12')
  await desk.getByRole('link', { name: /^Remove for safety “Implemented”/ }).click()
  await expectUsable(desk)
  await expect(desk.getByRole('main')).toContainText(
    'We heard Maria Lopez, +1 202 555 0143, and read the act.',
  )
  await desk.getByLabel(/^I want to remove this/).check()
  await desk.getByRole('button', { name: 'Remove it for safety' }).click()
  await expect(desk.getByText('Removed. A second person looks at it')).toBeVisible()
  await expect.poll(async () => (await answers()).join()).not.toContain('Maria Lopez')
  await page.goto(`/en/at/${daysAgo(0)}/recommendations/TIC-12`)
  await expect(page.getByRole('main')).not.toContainText('Maria Lopez')
  await desk.goto('/desk/recommendations/TIC-12')
  await expect(desk.getByRole('main')).not.toContainText('Maria Lopez')
})

test('a retracted page says 410 and why, and is counted nowhere', async ({ desk, page, request }) => {
  const total = async () => (await (await request.get('/api/v1/recommendations')).json()).total
  const before = await total()
  await desk.goto('/desk/recommendations/TIC-27')
  await desk.getByRole('link', { name: 'Retract its page' }).click()
  await expectUsable(desk)
  await desk.getByRole('textbox', { name: 'Why', exact: true }).fill('It was no recommendation.')
  await desk.getByRole('button', { name: 'Retract TIC-27' }).click()
  await expect(desk.locator('.error-summary')).toContainText('Tick that this page is to be retracted')
  await desk.getByLabel(/^I want to retract TIC-27/).check()
  await desk.getByRole('button', { name: 'Retract TIC-27' }).click()
  await expect(desk.getByText('Retracted. In a few seconds')).toBeVisible()
  await expect.poll(async () => (await request.get('/en/recommendations/TIC-27')).status()).toBe(410)
  await page.goto('/en/recommendations/TIC-27')
  await expect(page.getByText('It was no recommendation.')).toBeVisible()
  await expectUsable(page)
  const answer = await request.get('/api/v1/recommendations/TIC-27')
  expect([answer.status(), (await answer.json()).detail]).toEqual([410, 'It was no recommendation.'])
  expect(await total()).toBe(before - 1)

  for (const address of [`/en/at/${daysAgo(3)}`, `/en/at/${daysAgo(3)}/known/${daysAgo(0)}`]) {
    const past = await page.goto(`${address}/recommendations/TIC-27`)
    expect(past?.status()).toBe(410)
    await expect(page.getByText('It was no recommendation.')).toBeVisible()
  }
  expect((await request.get(`/api/v1/recommendations/TIC-27?asOf=${daysAgo(3)}`)).status()).toBe(410)

  await desk.goto('/desk/recommendations/TIC-27')
  await expect(desk.getByRole('main')).toContainText(/Retracted on .*: It was no recommendation\./)
  await desk.goto('/desk/publication')
  await desk.getByRole('button', { name: 'Publish TIC-27 again' }).click()
  await expect.poll(async () => (await request.get('/en/recommendations/TIC-27')).status()).toBe(200)
  expect(await total()).toBe(before)
})

test('an earlier day has an address, a banner and the way back; a day to come is missed with a sentence', async ({
  page,
  request,
}) => {
  await page.goto('/en/recommendations/CFR-3')
  await page.getByText('See it as of an earlier day').click()
  await page.getByLabel('As of', { exact: true }).fill(daysAgo(40))
  await page.getByRole('button', { name: 'Look back' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/at/${daysAgo(40)}/recommendations/CFR-3`))
  await expect(page.getByText(`This is how it stood on ${shown(daysAgo(40))}`)).toBeVisible()
  await expectUsable(page)
  await page.getByRole('link', { name: 'See it as it is today' }).click()
  await expect(page).toHaveURL(/\/en\/recommendations\/CFR-3$/)

  const future = await page.goto(`/en/at/${daysAgo(-2)}`)
  expect(future?.status()).toBe(404)
  await expect(page.getByText(/^That day or moment is still to come/)).toBeVisible()
  // Not kept: a moment of today that was still to come is asked for again once it has.
  const soon = new Date(Date.now() + 3000).toISOString()
  const moment = `/en/at/${daysAgo(0)}/known/${encodeURIComponent(soon)}`
  expect((await request.get(moment)).status()).toBe(404)
  await expect.poll(async () => (await request.get(moment)).status()).toBe(200)
  expect((await page.goto('/en/at/2026-02-30'))?.status()).toBe(404)
  expect((await request.get(`/api/v1/recommendations?asOf=${daysAgo(-2)}`)).status()).toBe(404)
  expect((await request.get('/api/v1/recommendations?asOf=soon')).status()).toBe(400)
  expect((await request.get(`/api/v1/recommendations?knownAt=2020-01-01`)).status()).toBe(404)
})

test('the list of an earlier day is searched and filtered as the present one, and says what it found', async ({
  page,
}) => {
  await page.goto('/en/recommendations?document=cfr-release')
  const found = await page.getByText(/^\d+ recommendations?( and|\.)/).textContent()
  await page.getByText('See it as of an earlier day').click()
  await page.getByLabel('As of', { exact: true }).fill(daysAgo(40))
  await page.getByRole('button', { name: 'Look back' }).click()
  await expect(page).toHaveURL(new RegExp(`/en/at/${daysAgo(40)}/recommendations\\?.*document=cfr-release`))
  await expect(page.getByText(found ?? '', { exact: true })).toBeVisible()
  await expect(page.getByText('do not know')).toHaveCount(0)
  await page.getByLabel(/^Words in its title/).fill('CFR-3')
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page).toHaveURL(/text=CFR-3/)
  await expect(page.getByRole('link', { name: 'This list as CSV' })).toHaveAttribute(
    'href',
    /text=CFR-3.*asOf=/,
  )
  await expectUsable(page)
  expect((await page.goto(`/en/at/${daysAgo(-2)}/recommendations`))?.status()).toBe(404)
})

test('what moved between two days is told request by request', async ({ page }) => {
  const answer = await page.goto(`/en/changes/${daysAgo(10)}/${daysAgo(0)}`)
  expect(answer?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('What moved between')
  await expectUsable(page)
  expect((await page.goto(`/en/changes/${daysAgo(0)}/${daysAgo(10)}`))?.status()).toBe(404)
})
