import path from 'node:path'
import { askOf, daysAgo, expect, LEAD, record, test } from '../fixtures'
import { startHeed } from '../ownHeed'

test('killing everything during writes loses nothing that was acknowledged', async ({ browser }) => {
  test.setTimeout(180_000)
  const port = Number(process.env['PORT']) + 1
  const data = path.join(process.env['HEED_DATA'] ?? '', '..', 'killed')
  const first = await startHeed(data, port)
  const origin = `http://localhost:${port}`
  const context = await browser.newContext({ baseURL: origin, extraHTTPHeaders: { Origin: origin } })
  const page = await context.newPage()
  await page.goto(first.setupLink ?? '')
  await page.getByLabel('Name of the organisation').fill('Harbour Watch')
  await page.getByLabel('Your name').fill(LEAD.name)
  await page.getByLabel('Email address').fill(LEAD.email)
  await page.getByLabel('Password').fill(LEAD.password)
  await page.getByRole('button', { name: 'Set up Heed' }).click()
  await expect(page).toHaveURL(/\/desk$/)

  const ask = await askOf(page, 'FP-4')
  let acknowledged = ask.version
  const killed = new Promise((resolve) => setTimeout(resolve, 2000)).then(first.kill)
  for (let isUp = true; isUp;) {
    const change = { verb: 'recordDevelopment', sentence: `Number ${acknowledged}`, effectiveOn: daysAgo(0) }
    const answer = await record(context.request, { ...ask, version: acknowledged }, change).catch(() => null)
    isUp = answer?.status() === 201
    if (isUp) acknowledged += 1
  }
  await killed
  expect(acknowledged).toBeGreaterThan(ask.version)

  const second = await startHeed(data, port)
  test.info().annotations.push({ type: 'acknowledged', description: String(acknowledged - ask.version) })
  // The one on its way when all was killed may have been kept before its answer was lost.
  const kept = (await askOf(page, 'FP-4')).version
  expect([acknowledged, acknowledged + 1]).toContain(kept)
  expect(second.setupLink).toBeNull()
  await second.stop()
})
