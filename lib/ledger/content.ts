import { z } from 'zod'
import { canonical, toJson, type Json } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { isKept, type TableName } from './keptTables'
import { keptPart, keyOf, outcomeOf, type Change, type Row, type Rows } from './rows'

const row = z.record(z.string(), z.json())
const rows = z.partialRecord(z.string(), z.array(row)).transform((given): Rows => {
  return Object.fromEntries(Object.entries(given).filter(([table]) => isKept(table)))
})

/** What an expunging says that it emptied: entries of the ledger, published records, files by their SHA-256. */
const removal = z.object({
  ledger: z.array(z.number()),
  records: z.array(z.object({ kind: z.string(), key: z.string(), release: z.number() })),
  files: z.array(z.string()).default([]),
})
export type Removal = z.infer<typeof removal>

/**
 * What a ledger entry covers. `rows`: each row that the write left, whole; of a table's key the newest is what must stand
 * there now. `gone`: the keys of rows that it took away. `said`: what the rows do not say.
 * `removals`: of expungings whose own content was expunged since, what they said.
 */
const contentSchema = z.object({
  said: z.json().optional(),
  rows: rows.optional(),
  gone: rows.optional(),
  removals: z.array(removal).optional(),
})
export type Content = z.infer<typeof contentSchema>

export function parseContent(text: string): Content {
  return contentSchema.parse(JSON.parse(text))
}

/** What was expunged, as this content says or passes on. */
export function removalsIn({ said, removals = [] }: Content): Removal[] {
  const own = removal.safeParse(said)
  return own.success ? [own.data, ...removals] : removals
}

/**
 * Takes what this transaction's triggers put down: complete, whatever a command forgot. What was written past the ledger is
 * swept away, not taken in: verify finds it.
 */
export async function contentOf(tx: Transaction, said: Json | undefined, standing: Rows = {}): Promise<Json> {
  const changes = await tx.$queryRaw<Change[]>`
    with taken as (delete from heed."WrittenRow" returning *)
    select "table", before, after from taken where transaction = pg_current_xact_id()::text order by id`
  const { rows, gone } = outcomeOf(changes)
  const emptied = emptiedContents(changes)
  const known = emptied.flatMap((content) => pairs(content.rows ?? {}))
  const still = await stillStanding(tx, known, { ...gone, ...rows })
  const removals = emptied.flatMap(removalsIn)
  return toJson({
    ...(said !== undefined && { said }),
    rows: merged(standing, still, rows),
    ...(Object.keys(gone).length > 0 && { gone }),
    ...(removals.length > 0 && { removals }),
  })
}

/** What the contents said that this transaction emptied. */
function emptiedContents(changes: readonly Change[]): Content[] {
  return changes
    .filter(({ table, after }) => table === 'LedgerContent' && after?.['content'] === null)
    .flatMap(({ before }) => (before?.['content'] ? [parseContent(String(before['content']))] : []))
}

/** Of the rows that they vouched for, those that stand as they were: what was changed meanwhile has its own, newer word. */
async function stillStanding(tx: Transaction, known: { table: TableName; row: Row }[], changed: Rows) {
  if (known.length === 0) return {}
  const found = await tx.$queryRaw<{ table: TableName; row: Row }[]>`
    select kept."table", kept.row from heed."KeptRow" kept
    join jsonb_to_recordset(${canonical(toJson(known))}::jsonb) as known("table" text, row jsonb)
      on kept."table" = known."table" and kept.row @> known.row`
  const words = new Set(known.map(({ table, row }) => `${table} ${canonical(row)}`))
  const touched = new Set(pairs(changed).map(({ table, row }) => `${table} ${keyOf(table, row)}`))
  const rows: Rows = {}
  for (const { table, row } of found) {
    const part = keptPart(table, row)
    const isAsKnown =
      words.has(`${table} ${canonical(part)}`) && !touched.has(`${table} ${keyOf(table, row)}`)
    if (isAsKnown) (rows[table] ??= []).push(part)
  }
  return rows
}

function pairs(rows: Rows): { table: TableName; row: Row }[] {
  return Object.entries(rows).flatMap(([table, list]) =>
    isKept(table) ? list.map((row) => ({ table, row })) : [],
  )
}

function merged(...all: Rows[]): Rows {
  const together: Rows = {}
  for (const { table, row } of all.flatMap(pairs)) (together[table] ??= []).push(row)
  return together
}
