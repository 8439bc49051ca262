import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from './database'
import { holdData } from './hold'
import { say } from './say'

const HELP = `npm run verify -- [--checkpoints FILE] [--key FILE or KEY]

Looks whether anything that Heed keeps was changed, and names the first thing that is wrong (exit status 1).
  --checkpoints FILE   a copy of checkpoints.jsonl that you keep elsewhere: what it saw cannot have been made anew
  --key FILE or KEY    the public key that you noted down; again for each other one that you know of
It reads HEED_DATA and its database, or the one that DATABASE_URL names, also while Heed is running.`

const options = {
  checkpoints: { type: 'string' },
  key: { type: 'string', multiple: true },
  help: { type: 'boolean' },
} as const

async function main(): Promise<void> {
  const { values } = parseArgs({ options })
  if (values.help) return say(HELP)
  const folder = path.resolve(process.env['HEED_DATA'] || '.heed')
  const close = await reach(folder)
  try {
    // Imported now: what these modules read from the environment is there only from here on.
    const [{ verify }, { summaryOf, vouchedWords }, { readPublicKey }, { checkpointFile }] =
      await Promise.all([
        import('@/lib/verification/verify'),
        import('@/lib/verification/words'),
        import('@/lib/core/signing'),
        import('@/lib/ledger/checkpoints'),
      ])
    const keys = (values.key ?? []).map((given) => {
      const key = readPublicKey(existsSync(given) ? readFileSync(given, 'utf8') : given)
      if (!key) throw new Error(`${given} is neither a file with a public key nor a key of 43 characters.`)
      return key
    })
    const elsewhere = values.checkpoints ? readFileSync(values.checkpoints, 'utf8') : null
    const here = existsSync(checkpointFile()) ? readFileSync(checkpointFile(), 'utf8') : null
    const report = await verify({ files: { here, elsewhere }, keys })
    if (report.wrong) {
      say(`WRONG: ${report.wrong}`)
      process.exitCode = 1
      return
    }
    for (const line of summaryOf(report)) say(line)
    say(`\n${vouchedWords(report)}`)
  } finally {
    await close()
  }
}

/** The environment that the app has, on its database; one that was not running is stopped again. */
async function reach(folder: string): Promise<() => Promise<void>> {
  const rest = { HEED_DATA: folder, HEED_ORIGIN: 'http://localhost', NEXTAUTH_SECRET: '-'.repeat(32) }
  const { DATABASE_URL: own } = process.env
  if (own) {
    Object.assign(process.env, { DATABASE_PUBLIC_URL: own, ...rest })
    return disconnect
  }
  if (!existsSync(path.join(folder, 'database.json')))
    throw new Error(
      `There is no Heed in ${folder}. Set HEED_DATA to its folder, or DATABASE_URL to its database.`,
    )
  const { addresses, superuser, stop } = await openDatabase(folder)
  Object.assign(process.env, { DATABASE_URL: addresses.app, DATABASE_PUBLIC_URL: addresses.public, ...rest })
  const release = await holdData(superuser, folder).catch(() => null)
  return async () => {
    await disconnect()
    // Somebody else holds it: Heed is running, and goes on.
    if (!release) return
    await release()
    await stop()
  }
}

async function disconnect(): Promise<void> {
  await globalThis.heedDatabases?.staff?.$disconnect()
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
