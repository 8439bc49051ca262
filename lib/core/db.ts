import { PrismaPg } from '@prisma/adapter-pg'
import { type Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

export type Transaction = Prisma.TransactionClient

type Databases = { staff?: PrismaClient; published?: PrismaClient }

declare global {
  var heedDatabases: Databases | undefined
}

/** The app's login: everything that staff may see, and what the database lets it write. */
export function db(): PrismaClient {
  const databases = clients()
  databases.staff ??= open(env().DATABASE_URL)
  return databases.staff
}

/** The public site's login: it can select from the published schema and do nothing else. */
export function publishedDb(): PrismaClient {
  const databases = clients()
  databases.published ??= open(env().DATABASE_PUBLIC_URL)
  return databases.published
}

/** Locks make a writer wait for its turn; `seconds` bounds one turn. */
export function transaction<T>(work: (tx: Transaction) => Promise<T>, seconds = 15): Promise<T> {
  return db().$transaction(work, { maxWait: 10_000, timeout: seconds * 1000 })
}

/** Undoes what `work` wrote where it fails; what was written before it stays, and the transaction goes on. */
export async function attempt<T>(tx: Transaction, work: () => Promise<T>): Promise<T> {
  await tx.$executeRaw`savepoint attempt`
  try {
    const done = await work()
    await tx.$executeRaw`release savepoint attempt`
    return done
  } catch (error) {
    await tx.$executeRaw`rollback to savepoint attempt`
    throw error
  }
}

function open(url: string): PrismaClient {
  // Prisma's adapter drops the offset of a timestamptz: every connection must speak UTC.
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, options: '-c timezone=UTC', max: 10 }),
  })
}

/** Kept on the process, so that hot reload does not open a pool for every change. */
function clients(): Databases {
  globalThis.heedDatabases ??= {}
  return globalThis.heedDatabases
}
