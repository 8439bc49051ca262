import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'

/**
 * One Heed for one embedded database: who stops first would stop it under the other. The lock is a connection's, so it
 * is gone with its process, however that ended. A server of your own (no superuser address) may serve many.
 */
export async function holdData(superuser: string | null, folder: string): Promise<() => Promise<void>> {
  if (superuser === null) return async () => undefined
  const client = new pg.Client({ connectionString: superuser })
  client.on('error', () => undefined)
  await client.connect()
  const { rows } = await client.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtext('heed start')) as held",
  )
  if (rows[0]?.held) return () => client.end()
  await client.end()
  throw new Error(
    `Heed is already running on the data in ${folder}. Stop it first, or set HEED_DATA to another folder.`,
  )
}

/** Made at the first start, kept in the data folder, readable by its owner alone. */
export function keptSecret(folder: string): string {
  const file = path.join(folder, 'secret')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8').trim()
}
