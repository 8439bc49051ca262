import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The first person: lead and admin. Signs in once, in setUp.setup.ts; others take over the state kept in STATE. */
export const LEAD = {
  name: 'Ada Lindqvist',
  email: 'ada@heed.example',
  password: 'quiet lantern over the harbour',
} as const
export const STATE = fileURLToPath(new URL('../test-results/lead.json', import.meta.url))

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
