import type { Transaction } from '@/lib/core/db'
import { isKept } from '@/lib/ledger/keptTables'
import type { Row } from '@/lib/ledger/rows'
import { walkRows } from './pages'
import { compare, missing, type Witnesses } from './witnesses'

const declare = (tx: Transaction) => tx.$executeRaw`
  declare walk no scroll cursor for select "table", row from heed."KeptRow"`

/** Every row of history against what the ledger says was written: none edited, swapped, slipped in or taken away. */
export async function verifyRows(
  tx: Transaction,
  witnesses: Witnesses,
  counts: { rows: number },
): Promise<string | null> {
  for await (const { table, row } of walkRows<{ table: string; row: Row }>(tx, declare)) {
    const wrong = isKept(table)
      ? compare(witnesses, table, row)
      : `${table} is no table that the ledger knows.`
    if (wrong) return wrong
    counts.rows += 1
  }
  return missing(witnesses)
}
