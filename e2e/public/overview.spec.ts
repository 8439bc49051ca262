import { z } from 'zod'
import { expect, test } from '../fixtures'

const list = z.object({ asOf: z.string(), release: z.number(), head: z.string(), topLevel: z.number() })

test('the overview answers in a sentence, and its chart, its table and the data say the same', async ({
  page,
  request,
}) => {
  await page.goto('/en')
  const { topLevel, head } = list.parse(await (await request.get('/api/v1/recommendations')).json())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Were the recommendations heeded?')
  const sentence = await page.locator('.answer').innerText()
  const counted = Number(/\bof (\d+) recommendations/i.exec(sentence)?.[1])
  const replaced = Number(/(\d+) more ha(?:s|ve) been replaced/.exec(sentence)?.[1] ?? 0)
  expect(counted + replaced, sentence).toBe(topLevel)

  await page.getByText('These numbers as a table').click()
  const table = page.getByRole('table', { name: `${topLevel} recommendations in all` })
  const bar = page.locator('.bars > div', { hasText: 'Not checked yet' })
  const row = table.getByRole('row', { name: 'Not checked yet' })
  await expect(row.getByRole('cell').last()).toHaveText(await bar.locator('.bars-count').innerText())
  await expect(page.getByText(head.slice(0, 12)).first()).toBeVisible()
})

test('a bar leads to the recommendations that it counts', async ({ page }) => {
  await page.goto('/en')
  const bar = page.locator('.bars > div', { hasText: 'Not checked yet' })
  const count = await bar.locator('.bars-count').innerText()
  await bar.getByRole('link').click()
  await expect(page.getByText(new RegExp(`^${count} recommendations\\.`))).toBeVisible()
})

test('what is filtered has an address, and the table is one on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/en/recommendations')
  await page.getByLabel(/^Words in/).fill('visa CONGRESS')
  await page.getByRole('button', { name: 'Show' }).click()
  await expect(page).toHaveURL(/[?&]text=visa\+CONGRESS/)
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.nth(1).getByRole('rowheader')).toBeVisible()
  await expect(rows.nth(1)).toContainText('US Congress')
})

test('the keyboard reaches the content first, and the way out before it', async ({ page }) => {
  await page.goto('/en')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
  const leave = page.getByRole('banner').getByRole('link', { name: 'Leave this site quickly' })
  await expect(leave).toHaveAttribute('rel', 'noreferrer')
})

test('a reference is found however it is written, and what is not there is missed in our own look', async ({
  page,
}) => {
  await page.goto('/en/recommendations/cfr-3')
  await expect(page).toHaveURL(/\/en\/recommendations\/CFR-3$/)
  const missing = await page.goto('/en/recommendations/CFR-999')
  expect(missing?.status()).toBe(404)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is nothing at this address')
})

test('no script runs on a public page and nothing comes from another host', async ({ page, baseURL }) => {
  const answered: string[] = []
  page.on('requestfinished', (request) => answered.push(request.url()))
  const answer = await page.goto('/en')
  expect(answer?.headers()['content-security-policy']).toContain("script-src 'none'")
  await page.waitForLoadState('networkidle')
  expect(answered.filter((url) => !url.startsWith(baseURL ?? ''))).toEqual([])
  expect(answered.filter((url) => url.endsWith('.js'))).toEqual([])
  expect(await page.context().cookies()).toEqual([])
})
