import { daysAgo, expect, expectUsable, LEAD, STATE, test, VERIFIER } from '../fixtures'

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
  await expect(desk.getByRole('heading', { level: 1 })).toContainText('a next step of yours due')
  const mine = desk.getByRole('region', { name: 'You said that you would' })
  const row = mine.getByRole('row', { name: /Write once more/ })
  await expectUsable(desk)
  await row.getByRole('button', { name: 'Done' }).click()
  await expect(row).toHaveCount(0)
  await expect(mine.getByRole('status')).toBeFocused()
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

test('a note with a misspelt name says so where the page lands, and names of colleagues stand below the box', async ({
  desk,
}) => {
  await desk.goto('/desk/recommendations/FP-1')
  const notes = desk.locator('#notes')
  const [handle] = VERIFIER.email.split('@')
  await expect(notes.getByLabel('A note for colleagues')).toHaveAccessibleDescription(
    new RegExp(`You can name .*@${handle}`),
  )
  await notes.getByLabel('A note for colleagues').fill('@nadja: please look.')
  await notes.getByRole('button', { name: 'Add the note' }).click()
  const done = notes.getByRole('status')
  await expect(done).toContainText('Note added. Nobody was told of “@nadja”')
  await expect(done).toBeFocused()
  await expect(done).toBeInViewport()
  await expectUsable(desk)
})

test('a letter that was kept waits for an answer afterwards, and a call is found by what was promised', async ({
  desk,
  browser,
}) => {
  await desk.goto('/desk/recommendations/FP-2')
  await desk.getByRole('link', { name: 'Record a contact' }).click()
  await desk.getByRole('radio', { name: 'Letter that we sent' }).check()
  await desk.getByLabel('Whom there?').fill('Offices of the coordinators')
  await desk.getByLabel('What was said or written').fill('We asked for a plan.')
  await desk.getByLabel('What was promised').fill('A hearing date before Christmas')
  await desk.getByRole('button', { name: 'Keep it' }).click()
  await desk
    .getByRole('listitem')
    .filter({ hasText: 'We asked for a plan.' })
    .getByRole('link', { name: 'We wait for an answer' })
    .click()
  await expect(desk.getByRole('checkbox', { name: /^FP-2/ })).toBeChecked()
  await desk.getByRole('button', { name: 'We wait for an answer' }).click()
  await expect(desk.locator('.error-summary')).toContainText('FP-2: Add the proof that it was sent.')
  await expectUsable(desk)
  await desk.getByLabel('Proof that it was sent: a link').fill('https://example.org/invented/registered-post')
  await desk.getByRole('button', { name: 'We wait for an answer' }).click()
  await expect(desk.getByText('Each request that you ticked now waits for an answer.')).toBeVisible()
  await desk.goto('/desk/recommendations/FP-2')
  await expect(desk.getByText('Its answer: waiting for an answer').first()).toBeVisible()
  await expect(desk.getByRole('link', { name: 'We wait for an answer' })).toHaveCount(0)

  await desk.goto('/desk/recommendations?text=hearing+date+before+Christmas')
  await expect(desk.getByRole('row', { name: /FP-2/ })).toBeVisible()
  const context = await browser.newContext({ storageState: STATE, javaScriptEnabled: false })
  for (const page of [desk, await context.newPage()]) {
    await page.goto('/desk/contacts')
    await page.getByLabel('Words').fill('hearing Christmas')
    await page.getByRole('button', { name: 'Find', exact: true }).click()
    const found = page.locator('#find')
    await expect(found.getByRole('status')).toHaveText('One contact fits.')
    await expect(found.getByRole('listitem')).toContainText('A hearing date before Christmas')
    await expect(page).toHaveURL('/desk/contacts')
  }
  await expect(desk.locator('#find').getByRole('status')).toBeFocused()
  await expectUsable(desk)
})
