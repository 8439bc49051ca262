import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** Host, user and database apart: a shadow database must not inherit the real one's name from an address. */
export function connection(url: string): pg.PoolConfig {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url)
  return {
    host: hostname,
    port: Number(port) || 5432,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: searchParams.get('sslmode') === 'require',
    options: '-c timezone=UTC',
  }
}

/** Prisma's own adapter, mended in the three places where the schema engine asks more of it than the client does. */
export class MigrationAdapter implements SqlMigrationAwareDriverAdapterFactory {
  readonly provider = 'postgres'
  readonly adapterName = '@prisma/adapter-pg'

  constructor(private readonly config: pg.PoolConfig) {}

  connect(): Promise<SqlDriverAdapter> {
    return open(this.config)
  }

  async connectToShadowDb(): Promise<SqlDriverAdapter> {
    const database = `heed_shadow_${randomUUID().replaceAll('-', '')}`
    const main = await open(this.config)
    await main.executeScript(`CREATE DATABASE "${database}"`)
    const shadow = await open({ ...this.config, database })
    const close = shadow.dispose.bind(shadow)
    shadow.dispose = async () => {
      // Its own pool first: a database with a connection cannot be dropped.
      await close()
      await main.executeScript(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
      await main.dispose()
    }
    return shadow
  }
}

const CHARACTER = 18
const TEXT = 25

async function open(config: pg.PoolConfig): Promise<SqlDriverAdapter> {
  const pool = new pg.Pool(config)
  let characters: number[] = []
  const query = pool.query.bind(pool)
  // The adapter knows no type for Postgres's "char": it goes in as text and comes out as a character.
  Object.assign(pool, {
    query: async (asked: pg.QueryArrayConfig) => {
      const result = await query(asked)
      characters = []
      for (const [index, field] of (result.fields ?? []).entries()) {
        if (field.dataTypeID !== CHARACTER) continue
        characters.push(index)
        field.dataTypeID = TEXT
      }
      return result
    },
  })
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect()
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.queryRaw = async (asked) => {
    const result = await queryRaw(asked)
    for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character
    return result
  }
  // Sent whole, as one simple query: the adapter's own splits at every semicolon, inside functions too.
  adapter.executeScript = async (script) => {
    await adapter.executeRaw({ sql: script, args: [], argTypes: [] })
  }
  return adapter
}
