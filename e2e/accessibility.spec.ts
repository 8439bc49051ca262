import { test } from '@playwright/test'
import { expectReachable, expectUsable, STATE } from './fixtures'
import { PAGES } from './pages'

for (const [route, { address, as }] of Object.entries(PAGES))
  test.describe(as, () => {
    // As a browser draws a page that is enlarged to 200 %.
    if (as === 'staff') test.use({ storageState: STATE, deviceScaleFactor: 2 })

    test(`${route} can be used by everybody, at 360 and at 1280 pixels`, async ({ page }) => {
      await page.goto(address)
      await expectUsable(page)
      if (as === 'staff') await expectReachable(page)
    })
  })
