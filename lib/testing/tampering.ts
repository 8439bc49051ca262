import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Json } from '@/lib/core/canonical'
import { sql } from './sql'

/*
 * What the owner of a database can do to it: take away what stands guard, and then write what they like. Each change here
 * is undone by what it gives back.
 */

const rows = z.array(z.record(z.string(), z.json()))
export type AnyRow = Record<string, Json>
type Undo = () => Promise<void>

/** Triggers and constraints, all but the primary keys. */
export async function takeGuardsAway(): Promise<void> {
  const statements = await sql(
    'owner',
    `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as run
       from pg_constraint where contype in ('f', 'c', 'u') and connamespace::regnamespace::text in ('heed', 'published')
     union all select format('drop index %s', indexrelid::regclass) from pg_index join pg_class on pg_class.oid = indrelid
       where indisunique and not indisprimary and relnamespace::regnamespace::text in ('heed', 'published')
     union all select format('alter table %s disable trigger user', t.oid::regclass) from pg_class t
       where relkind = 'r' and relnamespace::regnamespace::text in ('heed', 'published')`,
  )
  for (const { run } of z.array(z.object({ run: z.string() })).parse(statements)) await sql('owner', run)
}

export async function rowsOf(table: string): Promise<AnyRow[]> {
  return rows.parse((await sql('owner', `select to_jsonb(t) as row from ${table} t order by t`)).map(inner))
}

/** Puts these rows in the place of all that the table has. */
export async function replaceRows(table: string, wanted: AnyRow[]): Promise<Undo> {
  const before = await rowsOf(table)
  await put(table, wanted)
  return () => put(table, before)
}

async function put(table: string, wanted: AnyRow[]): Promise<void> {
  await sql('owner', `delete from ${table}`)
  await sql('owner', `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
    JSON.stringify(wanted),
  ])
}

/** The same with another value: still of its column's type. */
export function changed(value: Json | undefined): Json {
  if (typeof value === 'number') return value + 1000
  if (typeof value === 'boolean') return !value
  if (typeof value !== 'string') return value ?? null
  if (/^[0-9a-f]{8}-/.test(value)) return randomUUID()
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return new Date(Date.parse(value) + 60_000).toISOString()
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return '1999-12-31'
  return `${value} `
}

function inner(found: unknown): unknown {
  return Object(found).row
}
