import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import {
  test as base,
  expect,
  type APIRequestContext,
  type APIResponse,
  type Locator,
  type Page,
} from '@playwright/test'
import { z } from 'zod'

export { expect }

/** The first person: lead and admin. Signs in once, in setUp.setup.ts; others take over the state kept in STATE. */
export const LEAD = {
  name: 'Ada Lindqvist',
  email: 'ada@heed.example',
  password: 'quiet lantern over the harbour',
} as const
export const STATE = fileURLToPath(new URL('../test-results/lead.json', import.meta.url))

/** The second person, editor and verifier: decides what the first proposes. Comes in by a link, in setUp.setup.ts. */
export const VERIFIER = {
  name: 'Vera Halonen',
  email: 'vera@heed.example',
  password: 'seven herons under the bridge',
} as const
export const VERIFIER_STATE = fileURLToPath(new URL('../test-results/verifier.json', import.meta.url))

/** Narrow as an old phone, wide as a desk. */
const WIDTHS = [360, 1280] as const

/** No fault that axe knows, and nothing to scroll sideways for, at both widths. */
export async function expectUsable(page: Page): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 })
    const { violations } = await new AxeBuilder({ page }).analyze()
    const faults = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
    expect(faults, `${path.basename(page.url())} at ${width} pixels`).toEqual([])
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow, `${page.url()} is wider than ${width} pixels`).toBeLessThanOrEqual(0)
  }
}

/** How long one can take back: the set-up leaves none, so that the public reads at once. */
export async function takeBackFor(desk: Page, minutes: number): Promise<void> {
  await desk.goto('/desk/organisation')
  await desk.getByLabel('Time to take back, in minutes').fill(String(minutes))
  await desk.getByRole('button', { name: 'Save' }).click()
  await expect(desk.getByText('Saved.')).toBeVisible()
}

/** By the keyboard alone: a control that it does not reach would never come. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  const isFocused = () => control.evaluate((element) => element === document.activeElement)
  await expect(control).toBeVisible()
  for (let step = 0; step < 90 && !(await isFocused()); step += 1) await page.keyboard.press('Tab')
  await expect(control).toBeFocused()
}

/** At the width that 200 % leaves of 1280 pixels too: nothing sideways, one heading, and whoever presses Tab sees where they are. */
export async function expectReachable(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 450 })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, `${page.url()} is wider than 640 pixels`).toBeLessThanOrEqual(0)
  await expect(page.locator('h1')).toHaveCount(1)
  await page.evaluate(() => getSelection()?.setPosition(document.body, 0))
  for (let stop = 0; stop < TAB_STOPS; stop += 1) {
    await page.keyboard.press('Tab')
    const { name, isSeen, isOnPage, hasLeft } = await page.evaluate(() => {
      const focused = document.activeElement ?? document.body
      const { outlineStyle, outlineWidth } = getComputedStyle(focused)
      const { width, height, right, bottom } = focused.getBoundingClientRect()
      return {
        name: focused.textContent.slice(0, 80),
        hasLeft: focused === document.body,
        isSeen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        isOnPage: width > 1 && height > 1 && right > 0 && bottom > 0,
      }
    })
    if (stop === 0) expect(name).toBe('Skip to the content')
    // A page with less to stop at: the browser's own controls come next.
    if (stop > 0 && hasLeft) return
    expect(isSeen && isOnPage, `${page.url()}: the focus on “${name}” is seen`).toBe(true)
  }
}

const TAB_STOPS = 5

const published = z.object({
  data: z.object({ asks: z.array(z.object({ implementation: z.string() })) }),
})

type Fixtures = {
  /** A page on which the lead is signed in. */
  desk: Page
  /** A page on which the verifier is signed in. */
  second: Page
  /** The lead's session at the API's door, with the origin that a browser would send. */
  api: APIRequestContext
}

export const test = base.extend<Fixtures>({
  desk: async ({ browser }, give) => {
    const context = await browser.newContext({ storageState: STATE })
    await give(await context.newPage())
    await context.close()
  },
  second: async ({ browser }, give) => {
    const context = await browser.newContext({ storageState: VERIFIER_STATE })
    await give(await context.newPage())
    await context.close()
  },
  api: async ({ playwright, baseURL }, give) => {
    const context = await playwright.request.newContext({
      ...(baseURL && { baseURL, extraHTTPHeaders: { Origin: baseURL } }),
      storageState: STATE,
    })
    await give(context)
    await context.dispose()
  },
})

/** Today in the organisation's time zone, which the set-up leaves at UTC; or so many days before. */
export function daysAgo(days: number): string {
  return new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
}

/** As a page shows it: 4 November 2026. */
export function shown(date: string): string {
  return new Date(`${date}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
}

/** A request's id and version, read off the form that records on it. */
export async function askOf(desk: Page, ref: string): Promise<{ id: string; version: number }> {
  await desk.goto(`/desk/recommendations/${ref}`)
  await desk.getByRole('link', { name: 'What happened?' }).first().click()
  const id = new URL(desk.url()).searchParams.get('ask') ?? ''
  await desk.goto(`/desk/recommendations/${ref}/record?ask=${id}&verb=recordNoAction`)
  return { id, version: Number(await desk.locator('input[name=version]').first().getAttribute('value')) }
}

export function record(
  api: APIRequestContext,
  ask: { id: string; version: number },
  request: object,
): Promise<APIResponse> {
  return api.post(`/api/v1/requests/${ask.id}/entries`, {
    data: { version: ask.version, receipt: randomUUID(), request },
  })
}

/** What the public reads of the first request to which a recommendation leads, once it says so; the round is a second. */
export async function expectPublic(
  request: APIRequestContext,
  ref: string,
  implementation: string,
): Promise<void> {
  await expect
    .poll(async () => {
      const answer = await request.get(`/api/v1/recommendations/${ref}`)
      return published.parse(await answer.json()).data.asks[0]?.implementation
    })
    .toBe(implementation)
}
