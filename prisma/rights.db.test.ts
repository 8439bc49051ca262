import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { addOneOfEach } from '@/lib/testing/everything'
import { refusal, sql } from '@/lib/testing/sql'

const TABLES = `select table_schema, format('%I.%I', table_schema, table_name) as name
  from information_schema.tables where table_schema in ('heed', 'published') order by name`

async function tables(): Promise<{ table_schema: string; name: string }[]> {
  return z.array(z.object({ table_schema: z.string(), name: z.string() })).parse(await sql('owner', TABLES))
}

/** The file's lines as table → rights, for one login. */
function listed(login: 'app' | 'public'): Record<string, string> {
  const text = readFileSync(new URL('rights.sql', import.meta.url), 'utf8')
  const grants = text.matchAll(/^GRANT ([A-Z, ]+) ON\s([^;]+?)\sTO :(app|public);/gm)
  const rights: Record<string, string> = {}
  for (const [, verbs = '', names = '', whose] of grants) {
    if (whose !== login || verbs === 'USAGE' || verbs === 'EXECUTE') continue
    for (const [name] of names.matchAll(/\w+\."?\w+"?/g)) rights[name.replace(/"(throttle)"/, '$1')] = verbs
  }
  return rights
}

test('every table has its line in rights.sql', async () => {
  const names = (await tables()).map(({ name }) => name)
  expect(names.length).toBeGreaterThan(25)
  expect(names.filter((name) => !(name in listed('app')))).toEqual([])
})

test.each(['app', 'public'] as const)(
  'the login %s has exactly the rights that are listed',
  async (login) => {
    const held = await sql(
      'owner',
      `select name, (select string_agg(right_, ', ' order by position) from
        unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'])
        with ordinality as r(right_, position)
        where has_table_privilege($1, name, right_)) as rights from (${TABLES}) t`,
      [`heed_${login}`],
    )
    const expected = (await tables()).map(({ name }) => ({ name, rights: listed(login)[name] ?? null }))
    expect(held).toEqual(expected)
  },
)

test('no column has rights of its own', async () => {
  const granted = `select attrelid::regclass::text from pg_attribute where attacl is not null
    and attrelid::regclass::text ~ '^(heed|published)\\.'`
  expect(await sql('owner', granted)).toEqual([])
})

test('the public login selects from what is published and from nothing else', async () => {
  await addOneOfEach()
  for (const { table_schema, name } of await tables()) {
    const said = await refusal('public', `select from ${name}`)
    if (table_schema === 'published') expect(said).toBeNull()
    else expect(said).toBe('42501 permission denied for schema heed')
  }
  expect(await refusal('public', 'select from public._prisma_migrations')).toMatch(/^42501/)
})

test.each([
  ['app', ['carried_with', 'expunge']],
  ['public', []],
] as const)('of our functions the login %s executes %j', async (login, allowed) => {
  const ours = `select proname as name, has_function_privilege($1, oid, 'EXECUTE') as may from pg_proc
    where pronamespace in ('heed'::regnamespace, 'published'::regnamespace, 'public'::regnamespace)`
  const functions = z
    .array(z.object({ name: z.string(), may: z.boolean() }))
    .parse(await sql('owner', ours, [`heed_${login}`]))
  expect(functions.map(({ name }) => name)).toContain('continue_ledger')
  expect(functions.flatMap(({ name, may }) => (may ? [name] : [])).sort()).toEqual(allowed)
})

test.each(['app', 'public'] as const)('the login %s creates nothing', async (login) => {
  for (const place of ['heed.', 'published.', 'public.'])
    expect(await refusal(login, `create table ${place}mine (id int)`)).toMatch(
      /^42501 permission denied for schema/,
    )
  expect(await refusal(login, 'create schema mine')).toMatch(/^42501/)
  expect(await refusal(login, 'create temporary table mine (id int)')).toMatch(/^42501/)
  expect(await refusal(login, 'create role mine')).toMatch(/^42501/)
  expect(await refusal(login, 'create database mine')).toMatch(/^42501/)
})

test('the public login writes nothing', async () => {
  for (const { name } of await tables())
    expect(await refusal('public', `insert into ${name} default values`)).toMatch(
      /^(42501 permission denied|55000 cannot insert into view)/,
    )
})
