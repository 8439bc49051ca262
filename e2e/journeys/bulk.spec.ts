import { expect, expectReachable, expectUsable, takeBackFor, test } from '../fixtures'

test.beforeEach(({ desk }) => takeBackFor(desk, 10))
test.afterEach(({ desk }) => takeBackFor(desk, 0))

test('what happened is recorded at all requests of a list, without the one that is refused, and taken back in one act', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations?document=dangerous-nexus')
  await desk.getByRole('link', { name: 'Something happened at these' }).click()
  await desk.getByLabel('Record them as').selectOption('A development')
  await desk.getByRole('button', { name: 'Tick all' }).click()
  const listed = desk.getByRole('table', { name: 'Of the list' })
  const all = await listed.getByRole('checkbox').count()
  expect(all).toBeGreaterThan(15)
  await expect(listed.getByRole('checkbox', { checked: true })).toHaveCount(all)
  await expectUsable(desk)
  await expectReachable(desk)

  await desk.getByLabel('What happened, in one sentence').fill('A joint task force was announced.')
  const odd = listed.getByRole('row', { name: /DN-3/ })
  await odd.getByRole('combobox').selectOption('A promise')
  await desk.getByRole('button', { name: 'Look at it first' }).click()
  const ahead = desk.locator('.notice', { hasText: 'Not sent yet' })
  await expect(ahead).toContainText(`Nothing is saved while 1 of ${all} is refused`)
  await desk.getByLabel('Leave out what is refused').check()
  await desk.getByRole('button', { name: /^Save/ }).click()
  await expect(desk.getByText(`${all - 1} of ${all} were recorded. One was left out`)).toBeVisible()
  await desk.goto('/desk/recommendations/DN-7')
  await expect(desk.getByText('A joint task force was announced.')).toBeVisible()
  await desk.goBack()

  await desk.getByText('Take all of it back').click()
  await desk.getByLabel('Why', { exact: true }).fill('It was another task force.')
  await desk.getByRole('button', { name: `Take ${all - 1} back` }).click()
  await expect(desk.getByText('Taken back: nothing of that act stands any more.')).toBeVisible()
  await desk.goto('/desk/recommendations/DN-7')
  await expect(desk.getByText('It was another task force.')).toBeVisible()
})
