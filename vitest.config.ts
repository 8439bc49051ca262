import { defineConfig } from 'vitest/config'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))

/** A zone far from UTC, ahead of every user: a forgotten time zone fails here first. */
const env = { TZ: 'Pacific/Kiritimati' }

export default defineConfig({
  resolve: { alias: { '@': root } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          env,
          include: ['{lib,scripts,components,app,prisma}/**/*.test.ts', 'lib/**/*.test.tsx'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          env,
          include: ['{lib,scripts,prisma}/**/*.db.test.ts'],
          globalSetup: ['scripts/test/server.ts'],
          setupFiles: ['scripts/test/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
