import { canonical, type Json } from '@/lib/core/canonical'
import { isKept, keptTable, type TableName } from './keptTables'

export type Row = { [column: string]: Json }
/** Rows by table, as a ledger entry's content has them. */
export type Rows = Partial<Record<TableName, Row[]>>
/** What one statement did to one row: no `before` was an insert, no `after` a deletion. */
export type Change = { table: string; before: Row | null; after: Row | null }

/** What the ledger keeps of a row. */
export function keptPart(table: TableName, row: Row): Row {
  const { apart = [], apartWith } = keptTable(table)
  if (apartWith !== undefined && row[apartWith] === null) return row
  return Object.fromEntries(Object.entries(row).filter(([column]) => !apart.includes(column)))
}

/** Names a row among all of its table: its primary key, as text. */
export function keyOf(table: TableName, row: Row): string {
  return keptTable(table)
    .key.map((column) => String(row[column]))
    .join(' ')
}

/** What became of every row in the end: written as it now is, or gone. A row that reads as before is neither. */
export function outcomeOf(changes: readonly Change[]): { rows: Rows; gone: Rows } {
  const whole = new Map<string, Change>()
  for (const { table, before, after } of changes) {
    const named = after ?? before
    if (!isKept(table) || named === null) continue
    const name = `${table} ${keyOf(table, named)}`
    const first = whole.get(name)
    whole.set(name, { table, before: first ? first.before : before, after })
  }
  const rows: Rows = {}
  const gone: Rows = {}
  for (const { table, before, after } of whole.values()) {
    if (!isKept(table)) continue
    if (after === null) {
      if (before !== null) (gone[table] ??= []).push(primaryKey(table, before))
    } else if (before === null || !isSame(table, before, after))
      (rows[table] ??= []).push(keptPart(table, after))
  }
  return { rows, gone }
}

function isSame(table: TableName, before: Row, after: Row): boolean {
  return canonical(keptPart(table, before)) === canonical(keptPart(table, after))
}

function primaryKey(table: TableName, row: Row): Row {
  return Object.fromEntries(keptTable(table).key.map((column) => [column, row[column] ?? null]))
}
