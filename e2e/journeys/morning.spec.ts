import type { Page } from '@playwright/test'
import {
  askOf,
  daysAgo,
  expect,
  expectUsable,
  LEAD,
  record,
  STATE,
  tabTo,
  takeBackFor,
  test,
  VERIFIER,
} from '../fixtures'

test.beforeEach(async ({ desk }) => takeBackFor(desk, 10))
test.afterEach(async ({ desk }) => takeBackFor(desk, 0))

const section = (page: Page, name: string | RegExp) => page.getByRole('region', { name })

test('a morning at the desk: a look with nothing new and back again, an owner, an answer, what others changed', async ({
  desk,
  second,
  api,
}) => {
  await record(api, await askOf(desk, 'GD-5'), overdueLook)
  await desk.goto('/desk/recommendations/GD-6')
  await desk.getByRole('button', { name: 'Follow' }).click()
  await expect(desk.getByText('You follow this. What others change here')).toBeVisible()
  for (const [ref, words] of [
    ['GD-6', 'The ministry has a new website.'],
    ['GD-7', `@${LEAD.email.split('@')[0]}: who looks after this?`],
  ] as const) {
    await second.goto(`/desk/recommendations/${ref}`)
    await second.getByLabel('A note for colleagues').fill(words)
    await second.getByRole('button', { name: 'Add the note' }).click()
    await expect(second.getByText('Note added.')).toBeVisible()
  }

  await desk.goto('/desk')
  await expect(desk.getByRole('heading', { level: 1 })).toContainText(
    /overdue.*(a note that names|notes that name) you/,
  )
  await expectUsable(desk)
  const due = section(desk, 'To look at again')
  await due.getByRole('button', { name: /^Nothing new GD-5/ }).click()
  await expect(due.getByText(/^GD-5, .*: looked at today, nothing new\.$/)).toBeVisible()
  await expect(due.getByRole('button', { name: /^Nothing new GD-5/ })).toHaveCount(0)
  await expectUsable(desk)
  await due.getByRole('button', { name: 'Undo GD-5' }).click()
  await expect(due.getByText(/^GD-5, .*: taken back\./)).toBeVisible()
  await expect(due.getByRole('button', { name: /^Nothing new GD-5/ })).toBeVisible()

  const nobodys = section(desk, 'Nobody’s')
  const ref = await nobodys.getByRole('row').nth(1).getByRole('cell').first().textContent()
  await nobodys.getByLabel(`Who looks after ${ref}`, { exact: true }).selectOption(`To ${VERIFIER.name}`)
  await nobodys.getByRole('button', { name: `Give ${ref}`, exact: true }).click()
  await expect(nobodys.getByText(`${VERIFIER.name} looks after ${ref} from today on.`)).toBeVisible()

  const mentions = section(desk, 'Mentions')
  await mentions.getByText('Answer GD-7', { exact: true }).click()
  await mentions.getByRole('button', { name: 'Send the answer GD-7' }).click()
  await expect(mentions.getByText('Write something first.').first()).toBeVisible()
  const answer = mentions.getByRole('group').filter({ hasText: 'Answer GD-7' })
  await answer.getByLabel('Your answer').fill('Nobody yet: it is in the list.')
  await mentions.getByRole('button', { name: 'Send the answer GD-7' }).click()
  await expect(mentions.getByText('Your answer stands at GD-7.')).toBeVisible()

  const changes = section(desk, 'Changed by others in what you follow')
  await expect(changes.getByRole('listitem').filter({ hasText: 'GD-6' })).toContainText(
    `A note among us, by ${VERIFIER.name}`,
  )
  await changes.getByRole('button', { name: 'Unfollow GD-6' }).click()
  await expect(changes.getByText('You follow GD-6 no more.')).toBeVisible()
  await changes.getByRole('button', { name: 'Undo GD-6' }).click()
  await expect(changes.getByText('You follow GD-6.')).toBeVisible()
  await desk.goto('/desk/recommendations?followed=yes')
  await expect(desk.getByRole('row', { name: /GD-6/ })).toBeVisible()
})

test('nothing new, and back, by the keyboard alone: the focus stays where one was', async ({ desk, api }) => {
  await record(api, await askOf(desk, 'GD-8'), overdueLook)
  await desk.goto('/desk')
  await tabTo(desk, desk.getByRole('button', { name: /^Nothing new GD-8/ }))
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(/^GD-8, .*nothing new\.$/)).toBeVisible()
  await desk.keyboard.press('Tab')
  await expect(desk.getByRole('button', { name: 'Undo GD-8' })).toBeFocused()
  await desk.keyboard.press('Enter')
  await expect(desk.getByText(/^GD-8, .*taken back\./)).toBeVisible()
})

test('without a script a look is recorded and undone, and an owner given', async ({ browser, desk, api }) => {
  await record(api, await askOf(desk, 'GD-9'), overdueLook)
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/desk')
  await page.getByRole('button', { name: /^Nothing new GD-9/ }).click()
  await expect(page.getByText(/^GD-9, .*nothing new\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Undo GD-9' }).click()
  await expect(page.getByText(/^GD-9, .*taken back\./)).toBeVisible()
  await section(page, 'Nobody’s').getByRole('button', { name: /^Give/ }).first().click()
  await expect(page.getByText(new RegExp(`^${LEAD.name} looks after .* from today on\\.$`))).toBeVisible()
})

const overdueLook = { verb: 'recordNoAction', effectiveOn: daysAgo(200), searched: 'The ministry’s site' }
