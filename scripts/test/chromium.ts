import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { run } from './run'

const USUAL = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** A Chromium that is there: the one that HEED_CHROMIUM names, Playwright's own, or the system's. */
export function findChromium(exists: (file: string) => boolean = existsSync): string | null {
  const candidates = [process.env['HEED_CHROMIUM'] ?? '', chromium.executablePath(), ...USUAL]
  return candidates.find((file) => file !== '' && exists(file)) ?? null
}

/** Installs one where there is none: Playwright's, or Debian's where that cannot be downloaded. */
export async function ensureChromium(): Promise<string> {
  const there = findChromium()
  if (there) return there
  const said: string[] = []
  const attempts: [command: string, words: string[], seconds: number][] = [
    [process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], 60],
    ...apt(['update']),
    ...apt(['install', '--yes', '--no-install-recommends', 'chromium']),
  ]
  for (const [command, words, seconds] of attempts) {
    const ran = await run(command, words, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, seconds)
    const found = findChromium()
    if (found) return found
    said.push(`${command} ${words.join(' ')}\n${ran.said}`)
  }
  throw new Error(
    `No Chromium was found, and none could be installed. Set HEED_CHROMIUM to one.\n${said.join('\n')}`,
  )
}

function apt(words: string[]): [string, string[], number][] {
  if (process.platform !== 'linux') return []
  return process.getuid?.() === 0 ? [['apt-get', words, 600]] : [['sudo', ['-n', 'apt-get', ...words], 600]]
}
