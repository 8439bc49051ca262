import { expect, type Page } from '@playwright/test'
import { daysAgo } from './fixtures'

/** The one form for a recommendation with one request, with its one criterion: a link, a day, a sentence. */
export async function claim(desk: Page, ref: string, link: string): Promise<void> {
  await fillClaim(desk, ref, link)
  await expect(desk.getByText('A second person has to decide')).toBeVisible()
}

export async function fillClaim(desk: Page, ref: string, link: string): Promise<void> {
  await desk.goto(`/desk/recommendations/${ref}`)
  await desk.getByRole('link', { name: 'What happened?' }).click()
  await desk.getByRole('link', { name: 'Propose “implemented”' }).click()
  await desk.getByLabel(/^Link/).fill(link)
  await desk.getByLabel('Since when is it done?').fill(daysAgo(20))
  await desk.getByLabel('What happened, in one sentence').fill('The law came into force.')
  await desk.getByText('About the link: all suggested').click()
  await desk.getByLabel('What it is').selectOption('LAW')
  await desk.getByRole('button', { name: 'Propose “implemented”' }).click()
}

/** From the list of proposals to the one about this recommendation. */
export async function review(second: Page, ref: string): Promise<void> {
  await second.goto('/desk/proposals')
  await second.getByRole('link', { name: `Review ${ref}` }).click()
  await expect(second.getByRole('heading', { name: 'What is missing' })).toBeVisible()
}

export async function approve(second: Page, sentence = 'The act is in force and says it.'): Promise<void> {
  const yes = second.getByRole('region', { name: 'Approve' })
  await yes.getByRole('textbox').fill(sentence)
  await yes.getByRole('button', { name: 'Approve and publish' }).click()
  await expect(second.getByText('Approved. The public reads it in a moment.')).toBeVisible()
}
