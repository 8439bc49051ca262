import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../fixtures'
import { PAGES } from '../pages'

const SECRET = 'a sentence that stays at the desk'
const TITLE = 'A draft that nobody outside may read'

test('a draft recommendation and a staff note change no public byte', async ({ desk, request }) => {
  // What earlier journeys have left to be released goes out first: two rounds of publication.
  await desk.waitForTimeout(2500)
  const before = await everythingPublic(request)
  await desk.goto('/desk/recommendations/CFR-1')
  await desk.getByLabel('A note for colleagues').fill(SECRET)
  await desk.getByRole('button', { name: 'Add the note' }).click()
  await expect(desk.getByText(SECRET)).toBeVisible()

  await desk.goto('/desk/recommendations/new')
  await desk.getByLabel('Document', { exact: true }).selectOption({ index: 1 })
  await desk.getByLabel('Title').fill(TITLE)
  await desk.getByLabel('Statement').fill(SECRET)
  await desk.getByLabel('Locator').fill('Nowhere')
  await desk.getByRole('checkbox', { name: 'US Congress' }).check()
  for (const label of ['How it is said', 'Worded as', 'Pillar', 'Level'])
    await desk.getByLabel(label).selectOption({ index: 1 })
  await desk.getByRole('checkbox', { name: 'Security', exact: true }).check()
  await desk.getByRole('button', { name: 'Add the draft' }).click()
  await expect(desk.getByRole('heading', { name: TITLE })).toBeVisible()
  const ref = new URL(desk.url()).pathname.split('/').at(-1) ?? ''

  // Two rounds of publication pass.
  await desk.waitForTimeout(2500)
  const after = await everythingPublic(request)
  expect(after).toEqual(before)
  for (const text of Object.values(after))
    for (const word of [SECRET, TITLE]) expect(text).not.toContain(word)
  for (const address of [`/en/recommendations/${ref}`, `/api/v1/recommendations/${ref}`])
    expect((await request.get(address)).status()).toBe(404)
})

/** Every public answer by its address, what differs from one build of a page to the next left out. */
async function everythingPublic(request: APIRequestContext): Promise<Record<string, string>> {
  // A page with a form has a fresh receipt and nonce each time: it is no page of the public site.
  const pages = Object.values(PAGES).filter(({ address }) => address.startsWith('/en'))
  const addresses = [
    ...pages.map(({ address }) => address),
    '/en/recommendations/CFR-1',
    '/en/recommendations?q=draft',
    '/api/v1/recommendations',
    '/api/v1/recommendations/CFR-1',
    '/api/v1/recommendations.csv',
  ]
  const texts = await Promise.all(
    addresses.map(async (address) => [address, await (await request.get(address)).text()]),
  )
  return Object.fromEntries(texts)
}
