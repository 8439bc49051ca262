import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { startPostgres } from './postgres'
import { prisma } from './prisma'

export type Addresses = { owner: string; app: string; public: string }
/** `superuser` is the embedded server's own; null on a server of yours. */
export type Database = {
  addresses: Addresses
  superuser: string | null
  /** What an operator should know of it, in a few words. */
  note: string
  stop: () => Promise<void>
}
/** The server we start ourselves: its superuser is ours too. */
export type Embedded = Database & { superuser: string }

const secrets = z.strictObject({
  postgres: z.string(),
  owner: z.string(),
  app: z.string(),
  public: z.string(),
})
type Secrets = z.infer<typeof secrets>

/** The server that the environment names, or else the embedded one on the data in `folder`. */
export async function openDatabase(folder: string): Promise<Database> {
  const { DATABASE_OWNER_URL: owner, DATABASE_URL: app, DATABASE_PUBLIC_URL: reader } = process.env
  if (!owner && !app && !reader) return embedded(folder)
  if (!owner || !app || !reader)
    throw new Error(
      'Set all three of DATABASE_OWNER_URL, DATABASE_URL and DATABASE_PUBLIC_URL, or none of them.',
    )
  return {
    addresses: { owner, app, public: reader },
    superuser: null,
    note: 'yours',
    stop: async () => undefined,
  }
}

export async function embedded(folder: string, name = 'heed'): Promise<Embedded> {
  const known = readSecrets(folder)
  const { port, place, stop } = await startPostgres(folder, known.postgres)
  const address = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`
  const superuser = address('postgres', known.postgres, 'postgres')
  await createLogins(superuser, known, name)
  await closeLargeObjects(address('postgres', known.postgres, name))
  const addresses = {
    owner: address('heed_owner', known.owner, name),
    app: address('heed_app', known.app, name),
    public: address('heed_public', known.public, name),
  }
  const isHere = place.startsWith(path.resolve(folder))
  return { addresses, superuser, note: isHere ? 'ready' : `ready, its data in ${place}`, stop }
}

/** Brings tables and rights to the state that this version of the code expects. Safe to run at every start. */
export async function migrate(addresses: Addresses): Promise<void> {
  await prisma(['migrate', 'deploy'], { DATABASE_OWNER_URL: addresses.owner })
  await giveRights(addresses)
}

/** Those of a database itself do not come along when it is copied. */
export async function giveRights(addresses: Addresses): Promise<void> {
  const login = (address: string) => pg.escapeIdentifier(decodeURIComponent(new URL(address).username))
  const rights = readFileSync(new URL('../prisma/rights.sql', import.meta.url), 'utf8')
    .replaceAll(':app', login(addresses.app))
    .replaceAll(':public', login(addresses.public))
  await asOwner(addresses.owner, (client) => client.query(rights))
}

async function createLogins(superuser: string, known: Secrets, name: string): Promise<void> {
  await asOwner(superuser, async (client) => {
    for (const login of ['owner', 'app', 'public'] as const) {
      const role = `heed_${login}`
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0)
        await client.query(`create role ${role} login password ${client.escapeLiteral(known[login])}`)
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0)
      await client.query(`create database ${client.escapeIdentifier(name)} owner heed_owner`)
  })
}

/** Postgres lets every login keep large objects, one that may only read too: nobody here needs any. */
async function closeLargeObjects(superuser: string): Promise<void> {
  await asOwner(superuser, (client) =>
    client.query(`
      revoke execute on function lo_creat(integer), lo_create(oid), lo_from_bytea(oid, bytea),
        lo_put(oid, bigint, bytea), lowrite(integer, bytea) from public;
      alter role heed_public set default_transaction_read_only = on`),
  )
}

export async function asOwner(address: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: address, options: '-c timezone=UTC' })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'database.json')
  if (!existsSync(file)) {
    const secret = () => randomBytes(24).toString('hex')
    const fresh: Secrets = { postgres: secret(), owner: secret(), app: secret(), public: secret() }
    mkdirSync(folder, { recursive: true })
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600 })
  }
  return secrets.parse(JSON.parse(readFileSync(file, 'utf8')))
}
