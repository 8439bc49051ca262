import pg from 'pg'
import { connection } from './adapter'

/** Says in the CLI's own words whether the server answers. */
export async function reach(url: string): Promise<void> {
  await attempt(connection(url), async () => undefined)
}

export async function createDatabase(url: string): Promise<void> {
  const config = connection(url)
  await attempt({ ...config, database: 'postgres' }, async (client) => {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(config.database ?? '')}`)
  })
}

async function attempt(config: pg.PoolConfig, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(config)
  try {
    await client.connect()
    await work(client)
    await client.end()
  } catch (error) {
    const isMissing = error instanceof pg.DatabaseError && error.code === '3D000'
    const message = error instanceof Error ? error.message : String(error)
    const fields = { message, error_code: isMissing ? 'P1003' : 'P1001' }
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', target: 'schema_engine::logger', fields })}\n`)
    process.exit(1)
  }
}
