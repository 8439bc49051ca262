import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { isBuilt, rebuild } from '../build'
import { ensureChromium } from './chromium'
import { countPlaywright, countReport, countVitest, NOTHING, type Counts } from './counts'
import { cleanEnvironment, tool, type Ran } from './run'

export type Outcome = { counts: Counts; said: string }
export type Step = { name: string; needs?: string; work: () => Promise<Outcome> }

const env = cleanEnvironment()
const SOURCES = ['app', 'components', 'lib', 'scripts', 'e2e', 'prisma']

/** In the order in which a mistake is cheapest to hear of. `needs` names a step without which one makes no sense. */
export const STEPS: Step[] = [
  { name: 'format', work: check(() => tool('prettier', ['--check', '.'], env)) },
  { name: 'lint', work: check(() => tool('eslint', ['--max-warnings', '0', '.'], env)) },
  { name: 'imports', work: check(() => tool('dependency-cruiser', [...SOURCES], env, 'depcruise')) },
  { name: 'laws', work: check(() => tool('tsx', ['scripts/laws/main.ts'], env)) },
  { name: 'types', work: check(types) },
  { name: 'unused', work: check(() => tool('knip', [], env)) },
  { name: 'unit', work: () => vitest('unit') },
  { name: 'database', work: () => vitest('database') },
  { name: 'build', work: check(build) },
  { name: 'browser', needs: 'build', work: browser },
]

/** A check that says yes or no counts as one test. */
function check(work: () => Promise<Ran>): () => Promise<Outcome> {
  return async () => {
    const { isOk, said } = await work()
    return { counts: { ...NOTHING, [isOk ? 'passed' : 'failed']: 1 }, said }
  }
}

/** Next writes the types of its routes and of stylesheets first. */
async function types(): Promise<Ran> {
  const routes = await tool('next', ['typegen'], env)
  return routes.isOk ? tool('typescript', ['--noEmit', '--pretty', 'false'], env, 'tsc') : routes
}

async function build(): Promise<Ran> {
  if (isBuilt()) return { isOk: true, said: '' }
  return rebuild().then(
    () => ({ isOk: true, said: '' }),
    (error: unknown) => ({ isOk: false, said: String(error) }),
  )
}

async function vitest(project: string): Promise<Outcome> {
  return inFolder(async (folder) => {
    const report = path.join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const ran = await tool('vitest', ['run', '--project', project, '--allowOnly=false', ...reporters], env)
    return { counts: countReport(report, ran.isOk, countVitest), said: ran.said }
  })
}

async function browser(): Promise<Outcome> {
  return inFolder(async (folder) => {
    const report = path.join(folder, 'report.json')
    const ran = await tool(
      '@playwright/test',
      ['test', '--config', 'e2e', '--reporter=list,json'],
      {
        ...env,
        HEED_CHROMIUM: await ensureChromium(),
        HEED_DATA: path.join(folder, 'data'),
        PORT: String(await freePort()),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
      'playwright',
    )
    return { counts: countReport(report, ran.isOk, countPlaywright), said: ran.said }
  })
}

/** Mode 0755 all the way: Postgres may run as another user, who has to enter here. */
async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'heed-tests-'))
  chmodSync(folder, 0o755)
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
