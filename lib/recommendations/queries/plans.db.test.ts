import { beforeAll, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { generate } from '@/bench/generate'
import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { changesFollowed } from '@/lib/follows/queries/changes'
import { asOwner } from '@/scripts/database'
import { actor } from '@/lib/testing/actors'
import { sql } from '@/lib/testing/sql'
import { MOST_COUNTED, type ListQuery } from '../schema'
import { facetsOf } from './facets'
import { drafts, unowned } from './few'
import { listRecommendations } from './list'

const MANY = 15_000
const reader: Actor = actor('viewer')

beforeAll(async () => {
  const own = new URL(process.env['DATABASE_OWNER_URL'] ?? '').pathname
  const superuser = Object.assign(new URL(inject('superuser')), { pathname: own }).href
  await asOwner(superuser, (client) => generate(client, { recommendations: MANY, entries: 0 }))
}, 300_000)

/** Rows that were read by going through a table from its beginning, in all tables that grow with the recommendations. */
async function walked(): Promise<number> {
  // What a connection has read is counted when it ends.
  await db().$disconnect()
  globalThis.heedDatabases = undefined
  const [read] = z
    .array(z.object({ rows: z.number() }))
    .parse(
      await sql(
        'owner',
        `select sum(seq_tup_read)::int as rows from pg_stat_user_tables where relname in ('Recommendation', 'Listing', 'Ask')`,
      ),
    )
  return read?.rows ?? 0
}

async function walkedBy(work: () => Promise<unknown>): Promise<number> {
  const before = await walked()
  await work()
  return (await walked()) - before
}

const PAGES: ListQuery[] = [
  {},
  { sort: 'title' },
  { sort: 'review' },
  { sort: 'recorded' },
  { after: '12000~B250~' },
  { text: 'trafficking survivors' },
  { text: '"supply chains" -police' },
  { text: 'prosecuti' },
  { text: 'B7-6' },
]
test.each(PAGES)('no table is walked through for the page %j, further than it counts', async (query) => {
  expect(await walkedBy(() => listRecommendations(reader, query))).toBeLessThanOrEqual(MOST_COUNTED + 1)
})

test.each([{}, { text: 'trafficking survivors' }])('nor for the facets of %j', async (filter) => {
  expect(await walkedBy(() => facetsOf(reader, filter))).toBeLessThanOrEqual(MOST_COUNTED + 1)
})

test('nor for what stands on a desk: nobody’s, drafts, what others changed', async () => {
  const owner = await db().person.findFirstOrThrow({ where: { email: 'bench1@heed.test' } })
  const someone: Actor = { ...owner, kind: 'person' }
  expect(await walkedBy(() => unowned(someone))).toBeLessThanOrEqual(MOST_COUNTED + 1)
  expect(await walkedBy(() => drafts(someone))).toBe(0)
  expect(await walkedBy(() => changesFollowed(someone))).toBe(0)
  expect(await walkedBy(() => listRecommendations(someone, { followed: 'yes' }))).toBeLessThanOrEqual(
    MOST_COUNTED,
  )
})

test('more than ten thousand are counted no further', async () => {
  expect((await listRecommendations(reader, {})).total).toBe(MOST_COUNTED + 1)
  expect((await facetsOf(reader, {}))?.get('status')?.isCut).toBe(true)
})
