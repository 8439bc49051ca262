import { daysAgo, expect, expectUsable, LEAD, test, VERIFIER } from '../fixtures'

test('a letter is kept, its requests wait for an answer, and what was promised comes back on the desk', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations/FP-5')
  await desk.getByRole('link', { name: 'Record a contact' }).click()
  await expect(desk.getByRole('checkbox', { name: /^FP-5/ })).toBeChecked()
  await desk.getByRole('radio', { name: 'Letter that we sent' }).check()
  await desk.getByRole('checkbox', { name: /^FP-6/ }).check()
  await desk.getByLabel('When was it?').fill(daysAgo(12))
  await desk.getByLabel('Whom there?').fill('Offices of the coordinators')
  await desk.getByLabel('What was said or written').fill('We asked what has become of both.')
  await desk.getByLabel('Our next step').fill('Write once more.')
  await desk.getByLabel('By when?').fill(daysAgo(1))
  await desk.getByLabel('We wait for an answer from now on').check()
  await desk.getByRole('button', { name: 'Keep it' }).click()

  const problems = desk.locator('.error-summary')
  await expect(problems).toContainText('FP-5: ')
  await expect(problems).toContainText('FP-6: ')
  await expect(desk.getByLabel('Whom there?')).toHaveValue('Offices of the coordinators')
  await expectUsable(desk)
  await desk.getByLabel('Proof of it: a link').fill('https://example.org/invented/receipt-of-sending')
  await desk.getByRole('button', { name: 'Keep it' }).click()
  await expect(desk.getByText('Each request that it was about now waits for an answer.')).toBeVisible()
  await expect(desk.getByText('We asked what has become of both.')).toBeVisible()
  await expectUsable(desk)

  for (const ref of ['FP-5', 'FP-6']) {
    await desk.goto(`/desk/recommendations/${ref}`)
    await expect(desk.getByText('Its answer: waiting for an answer').first()).toBeVisible()
    await expect(desk.getByText('We asked what has become of both.')).toBeVisible()
  }

  await desk.getByRole('link', { name: 'Correct it' }).click()
  await desk.getByLabel('Why it is corrected').fill('It went to the ministers.')
  await desk.getByLabel('Whom there?').fill('Offices of the ministers')
  await desk.getByRole('button', { name: 'Put it right' }).click()
  await expect(desk.getByText('Offices of the ministers')).toBeVisible()
  await expect(desk.getByText('What it said before: It went to the ministers.')).toBeVisible()

  await desk.goto('/desk')
  const row = desk.getByRole('row', { name: /Write once more/ })
  await expectUsable(desk)
  await row.getByRole('button', { name: 'Done' }).click()
  await expect(row).toHaveCount(0)
})

test('whoever a note names finds it on their desk until they answer it or put it aside', async ({
  desk,
  second,
}) => {
  const [handle] = VERIFIER.email.split('@')
  for (const question of ['Did the first one answer?', 'And the second?']) {
    await desk.goto('/desk/recommendations/FP-7')
    await desk.getByLabel('A note for colleagues').fill(`@${handle}: ${question}`)
    await desk.getByRole('button', { name: 'Add the note' }).click()
    const note = desk.getByRole('listitem').filter({ hasText: question })
    await expect(note).toContainText(`For ${VERIFIER.name}.`)
  }
  await second.goto('/desk')
  const mentions = second.locator('section', { has: second.getByRole('heading', { name: 'Mentions' }) })
  await expect(mentions.getByRole('listitem')).toHaveCount(2)
  await expectUsable(second)
  await mentions
    .getByRole('listitem')
    .filter({ hasText: 'And the second?' })
    .getByRole('button', { name: 'Put aside' })
    .click()
  await expect(mentions.getByRole('listitem')).toHaveCount(1)
  await mentions.getByText('Answer FP-7', { exact: true }).click()
  await mentions.getByLabel('Your answer').fill(`@${LEAD.name}, no, neither.`)
  await mentions.getByRole('button', { name: 'Send the answer' }).click()
  await expect(mentions.getByText('Your answer stands at FP-7.')).toBeVisible()
  await second.goto('/desk')
  await expect(mentions).toHaveCount(0)
})
