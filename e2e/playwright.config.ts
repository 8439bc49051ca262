import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../scripts/test/chromium'

const { PORT: port, HEED_DATA: data } = process.env
if (!port || !data) throw new Error('The browser tests need a server of their own: npm test -- browser')
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  // One Heed with one history: journeys follow each other.
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  // A page that is asked for the first time on a busy machine takes its time.
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: findChromium() ?? '',
      // Chromium's sandbox refuses root.
      args: isRoot ? ['--no-sandbox'] : [],
    },
  },
  projects: [
    { name: 'set up', testMatch: '*.setup.ts' },
    { name: 'browser', testMatch: '**/*.spec.ts', dependencies: ['set up'] },
  ],
  webServer: {
    command: 'node --no-deprecation --import tsx scripts/start.ts',
    cwd: path.resolve(fileURLToPath(import.meta.url), '../..'),
    env: { PORT: port, HEED_DATA: data, HEED_ORIGIN: `http://localhost:${port}`, NODE_ENV: 'production' },
    // Tests find it in HEED_SETUP_LINK.
    wait: { stdout: /(?<heed_setup_link>http\S+\/setup\?token=\S+)/ },
    timeout: 300_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stderr: 'pipe',
  },
})
