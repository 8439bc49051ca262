import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { asOwner, migrate } from '../scripts/database'
import { say } from '../scripts/say'
import { throwAway } from '../scripts/throwAway'
import { generate } from './generate'

const SIZES = [1_000, 100_000]
const costs = z.array(z.tuple([z.string(), z.number()]))

/**
 * `npm run bench`: what the desk's list costs at a thousand and at a hundred thousand recommendations, four entries on each.
 * Touches no data of yours. Each size in a process of its own: a process knows one database.
 */
async function main(size: string | undefined): Promise<void> {
  if (size !== undefined) {
    process.stdout.write(JSON.stringify([...(await measure(Number(size)))]))
    return
  }
  const [small, large] = SIZES.map((one) => {
    const self = ['--no-deprecation', '--import', 'tsx', fileURLToPath(import.meta.url), String(one)]
    const said = execFileSync(process.execPath, self, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    return new Map(costs.parse(JSON.parse(said)))
  })
  for (const [what, cost] of large ?? []) {
    const before = small?.get(what) ?? NaN
    say(`  ${what}: ${before.toFixed(1)} ms, ${cost.toFixed(1)} ms, ${(cost / before).toFixed(2)} times`)
  }
}

async function measure(recommendations: number): Promise<Map<string, number>> {
  const database = await throwAway('bench')
  try {
    await migrate(database.addresses)
    const superuser = Object.assign(new URL(database.superuser), {
      pathname: new URL(database.addresses.owner).pathname,
    })
    await asOwner(superuser.href, (client) =>
      generate(client, { recommendations, entries: 4 * recommendations }),
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
    const measured = new Map<string, number>()
    for (const [what, work] of await tasks()) measured.set(what, await median(work))
    await globalThis.heedDatabases?.staff?.$disconnect()
    return measured
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

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = 1
})
