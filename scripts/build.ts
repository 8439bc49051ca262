import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { step } from './say'

const SOURCES = [
  'app',
  'components',
  'lib',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
]

/** Builds when there is no build of exactly these sources. */
export async function buildWhenOld(): Promise<void> {
  if (!isBuilt()) await step('build', rebuild, () => 'built')
}

export function isBuilt(): boolean {
  return existsSync(stamp()) && readFileSync(stamp(), 'utf8') === fingerprint()
}

/** Rejects with all that the build said when it fails. */
export async function rebuild(): Promise<void> {
  const sources = fingerprint()
  await build()
  writeFileSync(stamp(), sources)
}

function stamp(): string {
  return path.join(process.env['HEED_DIST'] || '.next', 'heed-sources')
}

/** The build reads no database: it gets no address of one. */
function build(): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('DATABASE_')),
  )
  const child = spawn(process.execPath, [next, 'build'], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`The build failed:\n${said}`))))
  })
}

function fingerprint(): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of SOURCES.flatMap(filesUnder)) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(place, name))
    .filter((file) => statSync(file).isFile())
    .sort()
}
