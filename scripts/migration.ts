import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { asOwner, migrate } from './database'
import { prisma } from './prisma'
import { say } from './say'
import { throwAway } from './throwAway'

/** `npm run migration -- name`: what schema.prisma says and the migrations do not yet, as a new one. Touches no data of yours. */
async function main(name: string): Promise<void> {
  if (!/^[a-z][a-z_]*$/.test(name))
    throw new Error('Name it in small letters: npm run migration -- add_contacts')
  const { addresses, stop } = await throwAway('migration')
  try {
    await migrate(addresses)
    const folder = path.join('prisma/migrations', `${stamp(new Date())}_${name}`)
    const file = path.join(folder, 'migration.sql')
    mkdirSync(folder)
    await difference(addresses.owner, file)
    if (readFileSync(file, 'utf8').includes('-- This is an empty migration.')) {
      rmSync(folder, { recursive: true })
      say('The migrations lead to schema.prisma already.')
      return
    }
    await asOwner(addresses.owner, (client) => client.query(readFileSync(file, 'utf8')))
    say(
      `${file} is written, and ran on an empty database. Add the rights of a new table to prisma/rights.sql.`,
    )
  } finally {
    await stop()
  }
}

function difference(owner: string, file: string): Promise<string> {
  const words = [
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema.prisma',
    '--script',
    '--output',
    file,
  ]
  return prisma(['migrate', 'diff', ...words], { DATABASE_OWNER_URL: owner })
}

/** To the second, in UTC: migrations run in the order of their names. */
function stamp(now: Date): string {
  return now.toISOString().replaceAll(/\D/g, '').slice(0, 14)
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
