import { chromium } from '@playwright/test'
import { afterEach, expect, test, vi } from 'vitest'
import { findChromium } from './chromium'

afterEach(() => vi.unstubAllEnvs())

test('the named Chromium goes before all others', () => {
  vi.stubEnv('HEED_CHROMIUM', '/opt/chromium')
  expect(findChromium(() => true)).toBe('/opt/chromium')
})

test("Playwright's own goes before the system's", () => {
  vi.stubEnv('HEED_CHROMIUM', '')
  expect(findChromium(() => true)).toBe(chromium.executablePath())
  expect(findChromium((file) => file.startsWith('/usr/bin/google'))).toBe('/usr/bin/google-chrome')
})

test('a named Chromium that is not there is passed over, and none at all is null', () => {
  vi.stubEnv('HEED_CHROMIUM', '/opt/chromium')
  expect(findChromium((file) => file === '/usr/bin/chromium')).toBe('/usr/bin/chromium')
  expect(findChromium(() => false)).toBeNull()
})
