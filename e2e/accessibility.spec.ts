import { test } from '@playwright/test'
import { expectUsable, STATE } from './fixtures'
import { PAGES } from './pages'

for (const [route, { address, as }] of Object.entries(PAGES))
  test.describe(as, () => {
    if (as === 'staff') test.use({ storageState: STATE })

    test(`${route} can be used by everybody, at 360 and at 1280 pixels`, async ({ page }) => {
      await page.goto(address)
      await expectUsable(page)
    })
  })
