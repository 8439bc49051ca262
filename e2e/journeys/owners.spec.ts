import type { Page } from '@playwright/test'
import { daysAgo, expect, expectUsable, LEAD, shown, test, VERIFIER, VERIFIER_STATE } from '../fixtures'

const LEA = { name: 'Lea Brandt', email: 'lea@heed.example' }
const LIST = '/desk/recommendations?document=grey-dynamics'

async function openPerson(desk: Page, name: string): Promise<void> {
  await desk.goto('/desk/people')
  await desk.getByRole('rowheader').getByRole('link', { name, exact: true }).click()
  await expect(desk.getByRole('heading', { name, level: 1 })).toBeVisible()
}

/** To a field or a button by its own key, as without a mouse. */
async function press(page: Page, role: 'button' | 'checkbox' | 'link', name: string | RegExp, key: string) {
  const place = page.getByRole(role, { name }).first()
  await place.focus()
  await expect(place).toBeFocused()
  await page.keyboard.press(key)
}

test('a lead hands over some of what a leaver holds by keyboard; the rest is shown until somebody has it', async ({
  desk,
}) => {
  await desk.goto('/desk/people')
  await desk.getByLabel('Name').fill(LEA.name)
  await desk.getByLabel('Email address').fill(LEA.email)
  await desk.getByRole('checkbox', { name: 'Editor' }).check()
  await desk.getByRole('button', { name: 'Add and make a link' }).click()
  await expect(desk.getByText('Give this link to the person yourself')).toBeVisible()

  // From the list with its filter: two of a document to Lea.
  await desk.goto(LIST)
  await desk.getByRole('link', { name: 'Assign these' }).click()
  await expect(desk.getByRole('heading', { name: 'Assign these recommendations' })).toBeVisible()
  await desk.getByLabel('To whom').selectOption({ label: LEA.name })
  await desk.getByLabel('From when').fill(daysAgo(3))
  for (const box of [0, 1]) await desk.locator('input[name=tick]').nth(box).check()
  await desk.getByRole('button', { name: 'Look at it first' }).click()
  await expect(desk.getByText(/^2 change hands:/)).toBeVisible()
  await desk.getByRole('button', { name: 'Hand over', exact: true }).click()
  await expect(desk.getByText('2 handed over.')).toBeVisible()

  await openPerson(desk, LEA.name)
  await expectUsable(desk)
  await desk.getByRole('button', { name: `${LEA.name} has left` }).click()
  await expect(desk.getByText('They are signed out everywhere')).toBeVisible()
  await expect(desk.getByText('It stays with them until it is handed over.')).toBeVisible()

  await desk.goto('/desk')
  await expect(
    desk.getByText('2 recommendations and parts are still with somebody who has left.'),
  ).toBeVisible()
  await press(desk, 'link', 'Hand them over', 'Enter')
  await expect(
    desk.getByRole('heading', { name: 'Hand over what people who have left looked after' }),
  ).toBeVisible()
  await expectUsable(desk)
  // Ticked and left: only the note comes back, nothing that would change hands unseen.
  await desk.locator('input[name=tick]').nth(1).check()
  await desk.getByLabel('To whom').selectOption({ label: LEAD.name })
  await desk.getByLabel(/^Handover note/).focus()
  await desk.keyboard.type('Ask the agency again in spring.')
  await desk.reload()
  await expect(desk.getByLabel(/^Handover note/)).toHaveValue('Ask the agency again in spring.')
  await expect(desk.locator('input[name=tick]:checked')).toHaveCount(0)
  await expect(desk.getByLabel('To whom')).toHaveValue('')
  await desk.getByLabel('To whom').focus()
  await desk.keyboard.type(VERIFIER.name)
  await desk.locator('input[name=tick]').first().focus()
  await desk.keyboard.press('Space')
  await press(desk, 'button', /^Hand over$/, 'Enter')
  await expect(desk.getByText('1 handed over.')).toBeVisible()

  await desk.goto('/desk')
  await expect(desk.getByText('1 recommendation or part is still with somebody who has left.')).toBeVisible()
  await desk.goto('/desk/handover?owner=left')
  await desk.getByLabel('To whom').selectOption({ label: LEAD.name })
  await desk.getByRole('radio', { name: /^All 1/ }).check()
  await desk.getByRole('button', { name: 'Hand over', exact: true }).click()
  await expect(desk.getByText('Nothing is left here to hand over.')).toBeVisible()
})

test('the history says who held it when, and the note is on the desk of whom it was given to', async ({
  second,
}) => {
  await second.goto('/desk')
  const handed = second.locator('section', { has: second.getByRole('heading', { name: 'Handed to you' }) })
  const one = handed.getByRole('listitem').filter({ hasText: 'Ask the agency again in spring.' })
  await expect(one).toContainText(`${LEAD.name} handed you GD-`)
  await one.getByRole('link').first().click()
  await second.getByRole('link', { name: 'Hand over' }).click()
  const periods = second.getByRole('table', { name: /^Owners, the newest first/ })
  await expect(periods.getByRole('row', { name: new RegExp(VERIFIER.name) })).toContainText(shown(daysAgo(0)))
  const leas = periods.getByRole('row', { name: new RegExp(LEA.name) })
  await expect(leas).toContainText(shown(daysAgo(3)))
  await expect(leas).toContainText(shown(daysAgo(0)))
  // Their own they assign, from today on; from another day a lead does.
  await expect(second.getByRole('button', { name: 'Assign' })).toBeVisible()
  await expect(second.getByLabel('From when')).toHaveCount(0)
  await expectUsable(second)
  await second.goto(`${second.url()}?asOf=${daysAgo(1)}`)
  await expect(second.getByText(`Owner: ${LEA.name}.`)).toBeVisible()
})

test('a handover note that can hurt somebody leads to its removal, and the page says what goes', async ({
  desk,
  second,
}) => {
  await second.goto('/desk')
  const address = await second.getByRole('link', { name: 'Remove for safety' }).first().getAttribute('href')
  await desk.goto(address ?? '')
  await expect(desk.getByText('This is about a handover note')).toBeVisible()
  await expect(desk.getByText('Ask the agency again in spring.')).toBeVisible()
  await expectUsable(desk)
})

test('without a script an editor takes what is nobody’s', async ({ browser }) => {
  const context = await browser.newContext({ storageState: VERIFIER_STATE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${LIST}&owner=nobody`)
  await page.getByRole('rowheader').getByRole('link').first().click()
  await page.getByRole('button', { name: 'I look after it' }).click()
  await expect(page.getByText('Assigned.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'I look after it' })).toHaveCount(0)
  await context.close()
})

test('a team is made, found in the list, and people stand under it when one hands over', async ({ desk }) => {
  await desk.goto('/desk/people/teams')
  await desk.getByLabel('Name of the team').fill('Visas')
  await desk.getByRole('checkbox', { name: VERIFIER.name }).check()
  await desk.getByRole('button', { name: 'Add the team' }).click()
  await expect(desk.getByText('Team added.')).toBeVisible()
  await expectUsable(desk)
  await desk
    .getByRole('region', { name: 'Visas' })
    .getByRole('link', { name: 'What they look after' })
    .click()
  await expect(desk).toHaveURL(/team=/)
  await expect(desk.locator('.list-head')).toContainText(/[1-9]\d* (recommendation|part)/)
  await desk.goto('/desk/handover?owner=me')
  await expect(desk.getByLabel('To whom').locator('optgroup').first()).toHaveAttribute('label', 'Visas')
})
