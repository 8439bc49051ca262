import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { migrate } from './database'
import { say, step } from './say'
import { throwAway } from './throwAway'

const options = {
  seconds: { type: 'string', default: '60' },
  clients: { type: 'string', default: '8' },
  seed: { type: 'string', default: String(Date.now() % 1_000_000) },
} as const

/**
 * `npm run workload -- --seconds 60 --clients 8 --seed 7`: everything that people can do, at random and at once, on a
 * database of its own; afterwards verify must find nothing. Touches no data of yours.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  const [seconds, clients, seed] = [Number(values.seconds), Number(values.clients), Number(values.seed)]
  const database = await step('database', () => throwAway('workload'))
  try {
    await migrate(database.addresses)
    const data = path.join(database.folder, 'workload')
    mkdirSync(data)
    Object.assign(process.env, {
      DATABASE_URL: database.addresses.app,
      DATABASE_PUBLIC_URL: database.addresses.public,
      HEED_DATA: data,
      HEED_ORIGIN: 'http://heed.test',
      NEXTAUTH_SECRET: '-'.repeat(32),
    })
    // Imported now: what these modules read from the environment is there only from here on.
    const { runWorkload } = await import('@/lib/testing/workload/workload')
    say(`  ${clients} clients for ${seconds} seconds, seed ${seed}`)
    const outcome = await runWorkload({ seed, clients, seconds })
    table('done', outcome.done)
    table('verbs', outcome.verbs)
    table('failed', outcome.failed)
    table('refused because', outcome.codes)
    for (const error of outcome.unexpected)
      say(`UNEXPECTED: ${error instanceof Error ? error.stack : String(error)}`)
    process.exitCode = outcome.unexpected.length > 0 || !(await isSound()) ? 1 : 0
    await globalThis.heedDatabases?.staff?.$disconnect()
  } finally {
    await database.stop()
  }
}

async function isSound(): Promise<boolean> {
  const [{ keepCheckpoint, checkpointFile }, { verify }, { summaryOf }] = await Promise.all([
    import('@/lib/ledger/checkpoints'),
    import('@/lib/verification/verify'),
    import('@/lib/verification/words'),
  ])
  const later = new Date(Date.now() + 2 * 60 * 60 * 1000)
  await keepCheckpoint(later)
  const text = readFileSync(checkpointFile(), 'utf8')
  const report = await step('verify', () => verify({ files: { here: text, elsewhere: text }, keys: [] }))
  for (const line of report.wrong ? [`WRONG: ${report.wrong}`] : summaryOf(report)) say(line)
  return report.wrong === null
}

function table(name: string, counts: Record<string, number>): void {
  const sorted = Object.entries(counts).sort(([, a], [, b]) => b - a)
  const total = sorted.reduce((sum, [, many]) => sum + many, 0)
  say(`  ${name}: ${total} (${sorted.map(([key, many]) => `${key} ${many}`).join(', ')})`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
