import type { Page } from '@playwright/test'
import { expect, LEAD, tabTo, test, VERIFIER } from '../fixtures'
import { claim } from '../twoPeople'

const press = async (
  page: Page,
  role: 'button' | 'link' | 'checkbox',
  name: string | RegExp,
  key = 'Enter',
) => {
  await tabTo(page, page.getByRole(role, { name }).first())
  await page.keyboard.press(key)
}
const type = async (page: Page, label: string | RegExp, text: string) => {
  await tabTo(page, page.getByLabel(label).first())
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** The other half of a morning by the keyboard alone; one link at six requests is in happened, ten first looks in firstPass. */
test('by the keyboard alone a claim is decided, a view is shared, something is handed over, and a conflict is resolved', async ({
  desk,
  second,
}) => {
  test.slow()
  await claim(desk, 'TIC-19', 'https://www.congress.gov/119/plaws/publ77/PLAW-119publ77.htm')
  await second.goto('/desk/proposals')
  await press(second, 'link', 'Review TIC-19')
  const yes = second.getByRole('region', { name: 'Approve' })
  await tabTo(second, yes.getByRole('textbox'))
  await second.keyboard.type('The act is in force and says it.')
  await press(second, 'button', 'Approve and publish')
  await expect(second.getByText('Approved. The public reads it in a moment.')).toBeVisible()

  await desk.goto('/desk/recommendations?theme=prosecution')
  await tabTo(desk, desk.locator('summary', { hasText: 'Keep this view' }))
  await desk.keyboard.press('Enter')
  await type(desk, 'Name', 'On prosecution')
  await press(desk, 'checkbox', 'Share it with all staff', 'Space')
  await press(desk, 'button', 'Keep it')
  await expect(desk.getByRole('link', { name: 'On prosecution' }).first()).toBeVisible()
  await second.goto('/desk/recommendations')
  await press(second, 'link', 'On prosecution')
  await expect(second).toHaveURL(/theme=prosecution/)

  await desk.goto('/desk/handover?document=dangerous-nexus')
  await tabTo(desk, desk.getByLabel('To whom'))
  await desk.keyboard.type(VERIFIER.name)
  await type(desk, /^Handover note/, 'Begin with the oldest.')
  await tabTo(desk, desk.locator('input[name=tick]').first())
  await desk.keyboard.press('Space')
  await press(desk, 'button', /^Hand over$/)
  await expect(desk.getByText('1 handed over.')).toBeVisible()
  await second.goto('/desk')
  await expect(second.getByText('Begin with the oldest.')).toBeVisible()

  await conflict(desk, second)
})

/** Both look again at one request: the later is told, reads what is new, and sends it with what they typed. */
async function conflict(desk: Page, second: Page): Promise<void> {
  const form = '/desk/recommendations/TIC-19'
  for (const page of [desk, second]) {
    await page.goto(form)
    await press(page, 'link', 'What happened?')
    await press(page, 'link', /^Record a development/)
  }
  await type(second, 'What happened, in one sentence', 'The office has opened.')
  await press(second, 'button', /^Record/)
  await expect(second.getByText(/^Recorded\./)).toBeVisible()
  await type(desk, 'What happened, in one sentence', 'A second office has opened.')
  await press(desk, 'button', /^Record/)
  await expect(desk.locator('.error-summary')).toContainText('Somebody has recorded something here')
  await expect(desk.getByLabel('What happened, in one sentence')).toHaveValue('A second office has opened.')
  await press(desk, 'button', /^Record/)
  await expect(desk.getByText(/^Recorded\./)).toBeVisible()
  for (const sentence of ['The office has opened.', 'A second office has opened.'])
    await expect(desk.getByText(sentence).first()).toBeVisible()
  await expect(desk.getByText(LEAD.name).first()).toBeVisible()
}
