import { expect, test } from '../fixtures'

test('a word in another form and spelling, a misspelt one and a reference are found, and the hits are marked', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations')
  await desk.getByRole('searchbox').fill('prosecutes labour')
  await desk.keyboard.press('Enter')
  const row = desk.getByRole('row', { name: /Bring labor trafficking enforcement to parity/ })
  await expect(row.locator('mark', { hasText: 'prosecuting' })).toBeVisible()

  await desk.goto('/desk/recommendations?text=traffiking')
  await expect(desk.getByText('Showing results for trafficking')).toBeVisible()

  await desk.goto('/desk/recommendations?text=cfr+3')
  await expect(desk.getByText('1 recommendation.')).toBeVisible()
})

test('a choice says what it leaves, pages go on and back, and a view is kept, shared and removed', async ({
  desk,
  second,
}) => {
  await desk.goto('/desk/recommendations')
  await desk.getByRole('link', { name: 'Next page' }).click()
  await expect(desk).toHaveURL(/after=/)
  await desk.getByRole('link', { name: 'First page' }).click()

  await desk.getByText('More filters').click()
  const choice = desk.getByLabel('Pillar').locator('option', { hasText: 'Prosecution' })
  const count = Number(/\((\d+)\)/.exec((await choice.textContent()) ?? '')?.[1])
  await desk.getByLabel('Pillar').selectOption('PROSECUTION')
  await desk.getByRole('button', { name: 'Show' }).click()
  const head = (await desk.locator('.list-head').textContent()) ?? ''
  const counted = [...head.matchAll(/\d+/g)].reduce((sum, [number]) => sum + Number(number), 0)
  expect(counted).toBe(count)

  await desk.getByText('Keep this view').click()
  await desk.getByLabel('Name', { exact: true }).fill('Prosecution')
  await desk.getByLabel('Share it with all staff').check()
  await desk.getByRole('button', { name: 'Keep it' }).click()
  const views = desk.getByRole('navigation', { name: 'Saved views' })
  await expect(views.getByRole('link', { name: 'Prosecution' })).toHaveAttribute('aria-current', 'page')

  await second.goto('/desk/recommendations')
  await second.getByRole('link', { name: 'Prosecution', exact: true }).click()
  await expect(second).toHaveURL(/pillar=PROSECUTION/)
  await expect(second.getByText('Remove this view')).toHaveCount(0)

  await desk.getByText('Remove this view').click()
  await desk.getByRole('button', { name: 'Remove it' }).click()
  await expect(desk.getByRole('navigation', { name: 'Saved views' })).toHaveCount(0)
})
