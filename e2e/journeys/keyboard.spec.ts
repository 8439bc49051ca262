import { type Page } from '@playwright/test'
import { expect, expectUsable, STATE, test } from '../fixtures'

test('keys lead to the search, along the rows, to a place and to the help, and none does anything while one types', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations')
  await ready(desk)
  await desk.keyboard.press('/')
  const search = desk.getByRole('searchbox')
  await expect(search).toBeFocused()
  await desk.keyboard.type('j?gd')
  await expect(search).toHaveValue('j?gd')
  await search.fill('')
  await search.blur()

  const rows = desk.getByRole('table').getByRole('rowheader').getByRole('link')
  await desk.keyboard.press('j')
  await expect(rows.nth(0)).toBeFocused()
  await desk.keyboard.press('j')
  await expect(rows.nth(1)).toBeFocused()
  // Other things of a row are reached by Tab, and the next row from there.
  await desk.keyboard.press('Tab')
  await desk.keyboard.press('j')
  await expect(rows.nth(2)).toBeFocused()
  await desk.keyboard.press('k')
  await expect(rows.nth(1)).toBeFocused()
  const title = (await rows.nth(1).textContent()) ?? ''
  await desk.keyboard.press('Enter')
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(title)

  await ready(desk)
  await desk.keyboard.press('g')
  await desk.keyboard.press('p')
  await expect(desk).toHaveURL('/desk/proposals')
  await ready(desk)
  await desk.keyboard.press('Control+j')
  await expect(desk.locator('body')).toBeFocused()

  await desk.keyboard.press('?')
  const help = desk.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toContainText('g p')
  await desk.keyboard.press('g')
  await desk.keyboard.press('r')
  await expect(help).toBeVisible()
  await expectUsable(desk)
  await desk.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(desk).toHaveURL('/desk/proposals')
})

test('single keys are switched off on this device, and Ctrl K stays', async ({ desk }) => {
  await desk.goto('/desk/proposals')
  await ready(desk)
  await desk.keyboard.press('?')
  await desk.getByRole('checkbox', { name: 'Single keys work' }).uncheck()
  await desk.keyboard.press('Escape')
  await desk.reload()
  await ready(desk)
  await desk.keyboard.press('?')
  await desk.keyboard.press('Control+k')
  await expect(desk.getByRole('dialog', { name: 'Keyboard' })).toHaveCount(0)
  await desk.getByRole('combobox', { name: 'Find or go to' }).fill('keyboard')
  await desk.keyboard.press('Enter')
  await desk.getByRole('checkbox', { name: 'Single keys work' }).check()
})

test('Ctrl K finds an act of the page and a recommendation, by its words or its reference', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations')
  await ready(desk)
  await desk.keyboard.press('Control+k')
  const finder = desk.getByRole('dialog', { name: 'Find or go to' })
  const field = finder.getByRole('combobox')
  await expect(field).toBeFocused()
  await expect(finder.getByRole('option', { name: 'New recommendation' })).toBeVisible()
  await desk.keyboard.type('visa')
  await expect(finder.getByRole('option', { name: /^[A-Z]+-\d+\w? .*visa/i }).first()).toBeVisible()
  await expect(finder.getByRole('status')).toContainText(/results?\./)
  await expectUsable(desk)
  const first = await field.getAttribute('aria-activedescendant')
  await desk.keyboard.press('ArrowDown')
  await expect(field).not.toHaveAttribute('aria-activedescendant', first ?? '')
  await expect(finder.getByRole('option', { selected: true })).toHaveCount(1)
  await expect(field).toBeFocused()

  await field.fill('cfr 3')
  await desk.keyboard.press('Enter')
  await expect(desk).toHaveURL('/desk/recommendations/CFR-3')
})

test('while the line is dead Ctrl K says so and still finds places; closed, it gives the focus back', async ({
  desk,
}) => {
  await desk.goto('/desk/people')
  await ready(desk)
  await desk.keyboard.press('Control+k')
  const finder = desk.getByRole('dialog', { name: 'Find or go to' })
  const field = finder.getByRole('combobox')
  await desk.context().setOffline(true)
  await field.fill('contacts')
  await expect(finder.getByRole('status')).toContainText('The connection was lost')
  await desk.context().setOffline(false)
  await desk.keyboard.press('Enter')
  await expect(desk).toHaveURL('/desk/contacts')

  await ready(desk)
  const before = desk.getByRole('button', { name: /^Find or go to/ })
  await before.focus()
  await desk.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await desk.keyboard.press('Escape')
  await expect(finder).toHaveCount(0)
  await expect(before).toBeFocused()
})

test('what is found is for staff alone, for a text that can be one, and kept by nobody', async ({
  api,
  request,
}) => {
  const found = await api.get('/api/desk/find?text=trafficking')
  expect(found.status()).toBe(200)
  expect(found.headers()['cache-control']).toBe('no-store')
  const { found: options } = await found.json()
  expect(options.filter(({ group }: { group: string }) => group === 'Recommendations')).toHaveLength(8)
  expect((await request.get('/api/desk/find?text=trafficking')).status()).toBe(401)
  for (const wrong of ['', '?text=', '?text=a&evil=1', '?text=a&text=b', '?text=%00', '?text[contains]=a'])
    expect((await api.get(`/api/desk/find${wrong}`)).status(), wrong).toBe(400)
  expect((await api.post('/api/desk/find', { data: { text: 'a' } })).status()).toBe(405)
})

test('without script a link leads to the search, and on a phone the menu opens all the same', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  const desk = await context.newPage()
  await desk.setViewportSize({ width: 360, height: 740 })
  await desk.goto('/desk/contacts')
  await expect(desk.getByRole('navigation', { name: 'Desk' })).toBeHidden()
  await desk.getByRole('button', { name: 'Menu' }).click()
  await expect(desk.getByRole('navigation', { name: 'Desk' })).toBeVisible()
  await desk.getByRole('link', { name: 'Proposals' }).click()
  await expect(desk).toHaveURL('/desk/proposals')
  await desk.getByRole('link', { name: 'Find a recommendation' }).click()
  await expect(desk).toHaveURL('/desk/recommendations')
})

/** The keys are there with the script, which writes the key on the button. */
async function ready(desk: Page): Promise<void> {
  await expect(desk.getByRole('button', { name: /^Find or go to/ })).toBeVisible()
}
