import { z } from 'zod'
import { sql } from './sql'

/** Where the text stands anywhere in the database: every column of every table, as text. */
export async function placesOf(text: string): Promise<string[]> {
  const tables = z.array(z.object({ name: z.string() })).parse(
    await sql(
      'owner',
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
         where table_schema in ('heed', 'published') and table_type = 'BASE TABLE'`,
    ),
  )
  const escaped = JSON.stringify(text).slice(1, -1)
  const twice = JSON.stringify(escaped).slice(1, -1)
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await sql(
      'owner',
      `select 1 from ${name} t where strpos(t::text, $1) > 0 or strpos(to_jsonb(t)::text, $2) > 0
       or strpos(to_jsonb(t)::text, $3) > 0 limit 1`,
      [text, escaped, twice],
    )
    if (rows.length > 0) found.push(name)
  }
  return found
}
