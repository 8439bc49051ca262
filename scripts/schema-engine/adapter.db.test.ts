import { ColumnTypeEnum } from '@prisma/driver-adapter-utils'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { sql } from '@/lib/testing/sql'
import { asOwner } from '../database'
import { connection, MigrationAdapter } from './adapter'

const address = () => process.env['DATABASE_OWNER_URL'] ?? ''
const factory = () => new MigrationAdapter(connection(address()))
const query = (statement: string) => ({ sql: statement, args: [], argTypes: [] })

/** Only where migrations are written may the owner make databases. */
const allow = (right: 'createdb' | 'nocreatedb') =>
  asOwner(inject('superuser'), (client) => client.query(`alter role heed_owner ${right}`))
beforeEach(() => allow('createdb'))
afterEach(() => allow('nocreatedb'))

test('a script goes whole: semicolons in a function are not its end', async () => {
  const adapter = await factory().connect()
  await adapter.executeScript(`
    create function heed.two() returns int language plpgsql as $$ begin perform 1; return 2; end $$;
    create table heed.counted as select heed.two() as n;`)
  await adapter.dispose()
  expect(await sql('owner', 'select n from heed.counted')).toEqual([{ n: 2 }])
})

test('a script that fails leaves nothing behind', async () => {
  const adapter = await factory().connect()
  await expect(adapter.executeScript('create table heed.half (id int); select 1 / 0;')).rejects.toThrow()
  await adapter.dispose()
  expect(await sql('owner', `select to_regclass('heed.half') as half`)).toEqual([{ half: null }])
})

test('the type "char" comes out as a character', async () => {
  const adapter = await factory().connect()
  const result = await adapter.queryRaw(query(`select 'a'::"char" as letter, 'b'::text as word`))
  await adapter.dispose()
  expect(result.columnTypes).toEqual([ColumnTypeEnum.Character, ColumnTypeEnum.Text])
  expect(result.rows).toEqual([['a', 'b']])
})

test('every connection speaks UTC', async () => {
  const adapter = await factory().connect()
  const { rows } = await adapter.queryRaw(query('show timezone'))
  await adapter.dispose()
  expect(rows).toEqual([['UTC']])
})

test('the shadow database is another one, and gone afterwards', async () => {
  const shadows = `select datname from pg_database where datname like 'heed_shadow_%'`
  const shadow = await factory().connectToShadowDb()
  const { rows } = await shadow.queryRaw(query('select current_database()'))
  expect(rows).not.toEqual([[connection(address()).database]])
  expect(await sql('owner', shadows)).toHaveLength(1)
  await shadow.dispose()
  expect(await sql('owner', shadows)).toEqual([])
})
