import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Json } from '@/lib/core/canonical'
import { db } from '@/lib/core/db'
import { A_JOB, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { sql } from '@/lib/testing/sql'
import { parseContent, removalsIn } from './content'
import { KEPT_TABLES, keptTable, isKept } from './keptTables'
import { write } from './write'

/** Tables that come and go, are derived, or hold the ledger itself. Every other one is history, and the ledger vouches for it. */
const NOT_KEPT = [
  'Checklist',
  'ContactWords',
  'Dealt',
  'Follow',
  'LedgerContent',
  'LedgerEntry',
  'ListedWord',
  'Listing',
  'OutboxMessage',
  'Session',
  'SetupToken',
  'Upload',
  'View',
  'WaitingAttestation',
  'WrittenRow',
  'throttle',
]

const names = async (statement: string) =>
  z
    .array(z.object({ name: z.string() }))
    .parse(await sql('owner', statement))
    .map(({ name }) => name)
const newest = async () => {
  const { content } = await db().ledgerContent.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  return parseContent(content ?? '')
}

test('every table is kept, or listed as one that comes and goes', async () => {
  const tables = await names(`select table_name as name from information_schema.tables
    where table_schema in ('heed', 'published') and table_type = 'BASE TABLE'`)
  expect(tables.sort()).toEqual([...Object.keys(KEPT_TABLES), ...NOT_KEPT].sort())
})

test('every kept table carries the trigger, stands in the view, and has the key that is listed', async () => {
  const carrying = await names(`select relname as name from pg_trigger join pg_class c on c.oid = tgrelid
    where tgname = 'put_down' and tgenabled = 'O'`)
  expect(carrying.sort()).toEqual([...Object.keys(KEPT_TABLES), 'LedgerContent'].sort())
  const view = await names(`select pg_get_viewdef('heed."KeptRow"'::regclass) as name`)
  const shown = [...(view[0] ?? '').matchAll(/'(\w+)'::text/g)].map(([, name]) => name)
  expect(shown.sort()).toEqual(Object.keys(KEPT_TABLES).sort())
  const keys = await sql(
    'owner',
    `select relname as table, array_agg(attname::text order by array_position(indkey::int2[], attnum)) as key
     from pg_index join pg_class c on c.oid = indrelid join pg_attribute on attrelid = indrelid and attnum = any(indkey)
     where indisprimary group by relname`,
  )
  for (const { table, key } of z.array(z.object({ table: z.string(), key: z.array(z.string()) })).parse(keys))
    if (isKept(table)) expect(keptTable(table).key, table).toEqual(key)
})

test('a row that a command forgot to tell of is in the entry all the same, the receipt too', async () => {
  const person = await addPerson('editor')
  const { recommendationId } = await addAsk()
  const receipt = randomUUID()
  const recordedAt = new Date()
  await write(
    person,
    async (tx) => {
      await tx.comment.create({ data: { recommendationId, body: 'A note', authorId: person.id, recordedAt } })
      return { event: 'tested', subject: 'test/1' }
    },
    { receipt },
  )
  const { rows, gone, said } = await newest()
  expect(rows?.Comment).toMatchObject([{ body: 'A note', recommendationId, authorId: person.id }])
  expect(rows?.Receipt).toMatchObject([{ key: receipt }])
  expect([gone, said]).toEqual([undefined, undefined])
})

test('what was written past the ledger is not taken in, and nothing stays where rows are put down', async () => {
  const putDown = () => db().writtenRow.count()
  await addAsk()
  expect(await putDown()).toBeGreaterThan(0)
  await write(await addPerson('lead'), async () => ({ event: 'tested', subject: 'test/2' }))
  expect((await newest()).rows).toEqual({})
  expect(await putDown()).toBe(0)
})

test('when a content is emptied, the rows that still stand are vouched for anew', async () => {
  const lead = await addPerson('lead')
  await write(lead, async (tx) => {
    await tx.theme.create({ data: { slug: 'stays', name: 'Stays' } })
    await tx.theme.create({ data: { slug: 'goes', name: 'A secret' } })
    return { event: 'tested', subject: 'test/3' }
  })
  const { sequence } = await db().ledgerEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  await sql('owner', 'alter table heed."LedgerContent" disable trigger keep_rows')
  await sql('owner', 'grant update on heed."LedgerContent" to heed_app')
  await write(lead, async (tx) => {
    await tx.theme.update({ where: { slug: 'goes' }, data: { name: 'Removed for safety' } })
    await tx.ledgerContent.update({ where: { sequence }, data: { content: null, salt: null } })
    return { event: 'tested', subject: 'test/4' }
  })
  const { rows } = await newest()
  expect(rows).toEqual({
    Theme: expect.arrayContaining([
      { slug: 'stays', name: 'Stays' },
      { slug: 'goes', name: 'Removed for safety' },
    ]),
  })
  expect(rows?.Theme).toHaveLength(2)
})

test('what an expunging said it emptied is passed on when its own content is emptied', async () => {
  const said = { noun: 'comment', key: 'a', ledger: [2], records: [], files: ['f'.repeat(64)] }
  const job = async (content: Json, empties: number[]) => {
    await write(A_JOB, async (tx) => {
      const where = { sequence: { in: empties } }
      await tx.ledgerContent.updateMany({ where, data: { content: null, salt: null } })
      return { event: 'expunged', subject: 'test/5', content }
    })
    return (await db().ledgerEntry.findFirstOrThrow({ orderBy: { sequence: 'desc' } })).sequence
  }
  const first = await job(said, [])
  const second = await job({ ...said, ledger: [first] }, [first])
  await job({ ...said, ledger: [second] }, [second])
  const passedOn = removalsIn(await newest()).map(({ ledger }) => ledger)
  expect(passedOn).toEqual([[second], [first], [2]])
})
