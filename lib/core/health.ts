import { db } from './db'

/** Throws when the database does not answer. */
export async function reachDatabase(): Promise<void> {
  await db().$queryRaw`select 1`
}
