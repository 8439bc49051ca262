import { canonical, sha256, type Json } from '@/lib/core/canonical'
import type { Content } from '@/lib/ledger/content'
import { isKept, type TableName } from '@/lib/ledger/keptTables'
import { keptPart, keyOf, type Row, type Rows } from '@/lib/ledger/rows'

/**
 * Of every row that the ledger vouches for, by its name: the entry that wrote it last, and a digest of what it wrote. Enough
 * to know the row again, and little enough for memory.
 */
export type Witnesses = Map<string, { sequence: number; digest: string }>

/** Contents come in the order of the ledger: of a row, the newest word counts. */
export function hear(witnesses: Witnesses, sequence: number, { rows = {}, gone = {} }: Content): void {
  for (const { table, row } of each(rows))
    witnesses.set(nameOf(table, row), { sequence, digest: digestOf(row) })
  for (const { table, row } of each(gone)) witnesses.delete(nameOf(table, row))
}

/** What is wrong with a row that is there; null when it is as it was written. Whoever was compared is no longer missing. */
export function compare(witnesses: Witnesses, table: TableName, whole: Row): string | null {
  const name = nameOf(table, whole)
  const witness = witnesses.get(name)
  if (!witness) return `${name} was written past the ledger: no entry knows of it.`
  if (witness.digest !== digestOf(keptPart(table, whole)))
    return `${name} was changed: it is not what ledger entry ${witness.sequence} wrote.`
  witnesses.delete(name)
  return null
}

/** After all rows were compared: the first one that should be there. */
export function missing(witnesses: Witnesses): string | null {
  const [first] = [...witnesses].sort(([, a], [, b]) => a.sequence - b.sequence)
  return first
    ? `${first[0]} is missing: ledger entry ${first[1].sequence} wrote it, and none took it away.`
    : null
}

function each(rows: Rows): { table: TableName; row: Row }[] {
  return Object.entries(rows).flatMap(([table, list]) =>
    isKept(table) ? list.map((row) => ({ table, row })) : [],
  )
}

function nameOf(table: TableName, row: Row): string {
  return `${table} ${keyOf(table, row)}`
}

/** A column that a later version added begins as null, false or empty, and is as if it were not there. */
function digestOf(row: Row): string {
  const filled = Object.entries(row).filter(([, value]) => !isNothing(value))
  return sha256(canonical(Object.fromEntries(filled))).slice(0, 32)
}

function isNothing(value: Json): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}
