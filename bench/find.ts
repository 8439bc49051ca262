import { asOwner, migrate } from '../scripts/database'
import { say, step } from '../scripts/say'
import { throwAway } from '../scripts/throwAway'
import { generate } from './generate'

const SIZES = [
  { recommendations: 1_000, entries: 4_000 },
  { recommendations: 100_000, entries: 400_000 },
]

/** `npm run bench`: what the desk's list costs at a thousand and at a hundred thousand recommendations. Touches no data of yours. */
async function main(): Promise<void> {
  const costs: Map<string, number>[] = []
  for (const size of SIZES) costs.push(await measure(size))
  for (const [what, cost] of costs[1] ?? []) {
    const small = costs[0]?.get(what) ?? NaN
    say(`  ${what}: ${small.toFixed(1)} ms, ${cost.toFixed(1)} ms, ${(cost / small).toFixed(2)} times`)
  }
}

async function measure(size: (typeof SIZES)[number]): Promise<Map<string, number>> {
  const database = await step('database', () => throwAway('bench'))
  try {
    await migrate(database.addresses)
    const superuser = Object.assign(new URL(database.superuser), {
      pathname: new URL(database.addresses.owner).pathname,
    })
    await step(`${size.recommendations} recommendations`, () =>
      asOwner(superuser.href, (client) => generate(client, size)),
    )
    Object.assign(process.env, {
      DATABASE_URL: database.addresses.app,
      DATABASE_PUBLIC_URL: database.addresses.public,
      HEED_DATA: database.folder,
      HEED_ORIGIN: 'http://heed.test',
      NEXTAUTH_SECRET: '-'.repeat(32),
    })
    // Imported now: what it reads from the environment is there only from here on.
    const { tasks } = await import('./tasks')
    const costs = new Map<string, number>()
    for (const [what, work] of await tasks()) costs.set(what, await median(work))
    await globalThis.heedDatabases?.staff?.$disconnect()
    globalThis.heedDatabases = undefined
    return costs
  } finally {
    await database.stop()
  }
}

/** In milliseconds, of eleven runs after three that warm up. */
async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < 14; run += 1) {
    const start = performance.now()
    await work()
    if (run >= 3) times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[5] ?? NaN
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
