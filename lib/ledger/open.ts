import type { Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { publicKey, type PublicKey } from '@/lib/core/signing'
import { isKept, type TableName } from './keptTables'
import { keptPart, type Row, type Rows } from './rows'
import { write } from './write'

export const OPENED = 'ledger.opened'
export const NEW_KEY = 'ledger.newKey'

/**
 * At each start. The first time, the ledger takes in every row that stood before it, and says which key signs; later it
 * says so when another one does. Resolves with what it had to say; null when nothing.
 */
export async function openLedger(actor: Actor): Promise<typeof OPENED | typeof NEW_KEY | null> {
  if (actor.kind !== 'system') throw new Forbidden('The ledger is opened by the system alone.')
  const key = publicKey()
  let said: typeof OPENED | typeof NEW_KEY | null = null
  await write(actor, async (tx) => {
    const known = await lastKey(tx)
    if (known === key) return null
    said = known === null ? OPENED : NEW_KEY
    const standing = known === null ? await everyRow(tx) : {}
    // In the subject: a content may be expunged, and what signs must still be known.
    return { event: said, subject: keySubject(key), standing }
  })
  return said
}

function keySubject(key: PublicKey): string {
  return `key/${key}`
}

/** Which key an entry of this subject names. */
export function keyIn(subject: string): PublicKey {
  return subject.slice('key/'.length)
}

/** Null: it was never opened. */
async function lastKey(tx: Transaction): Promise<PublicKey | null> {
  const last = await tx.ledgerEntry.findFirst({
    where: { event: { in: [OPENED, NEW_KEY] } },
    orderBy: { sequence: 'desc' },
    select: { subject: true },
  })
  return last && keyIn(last.subject)
}

async function everyRow(tx: Transaction): Promise<Rows> {
  const found = await tx.$queryRaw<{ table: TableName; row: Row }[]>`select "table", row from heed."KeptRow"`
  const rows: Rows = {}
  for (const { table, row } of found) if (isKept(table)) (rows[table] ??= []).push(keptPart(table, row))
  return rows
}
