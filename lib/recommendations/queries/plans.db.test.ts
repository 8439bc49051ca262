import { beforeAll, expect, inject, test } from 'vitest'
import { generate } from '@/bench/generate'
import type { Actor } from '@/lib/access/policy'
import { countDealtToLeavers } from '@/lib/baseline/queries/dealtTo'
import { countLate } from '@/lib/baseline/queries/late'
import { ownLooks } from '@/lib/baseline/queries/own'
import { db } from '@/lib/core/db'
import { changesFollowed } from '@/lib/follows/queries/changes'
import { actor } from '@/lib/testing/actors'
import { explained, type Step } from '@/lib/testing/explained'
import { sql } from '@/lib/testing/sql'
import { asOwner } from '@/scripts/database'
import { MOST_COUNTED, type ListFilter, type ListQuery } from '../schema'
import { recommendationsLike } from './alike'
import { facetsOf } from './facets'
import { drafts, unowned } from './few'
import { listRecommendations } from './list'
import { readSearch } from './search'

const MANY = 12_000
const reader: Actor = actor('viewer')

beforeAll(async () => {
  const own = new URL(process.env['DATABASE_OWNER_URL'] ?? '').pathname
  const superuser = Object.assign(new URL(inject('superuser')), { pathname: own }).href
  await asOwner(superuser, (client) => generate(client, { recommendations: MANY, entries: MANY }))
}, 600_000)

const GROWING = ['Listing', 'Recommendation', 'Ask', 'StatusEntry', 'Assignment']

/** Steps that read more of a table that grows than `most` rows. */
async function tooMuch(work: () => Promise<unknown>, most: number): Promise<Step[]> {
  const steps = await explained(work)
  expect(steps.length).toBeGreaterThan(0)
  return steps.filter(({ table, rows }) => table !== null && GROWING.includes(table) && rows > most)
}

const FILTERED: ListFilter[] = [
  { status: 'IN_PROGRESS' },
  { owner: crypto.randomUUID() },
  { document: 'bench-7' },
  { theme: 'bench-7' },
  { addressee: 'bench-7' },
  { theme: 'bench-7', status: 'IN_PROGRESS' },
  { text: 'trafficking survivors' },
  { text: '"supply chains" -police' },
  { text: 'prosec' },
  { text: 'B7-6' },
]
const PAGES: ListQuery[] = [
  {},
  { sort: 'title' },
  { sort: 'review' },
  { sort: 'recorded' },
  { after: '9000~B250~' },
  { owner: 'nobody' },
  { asOf: '2025-06-30' },
  { asOf: '2025-06-30', sort: 'title' },
  ...FILTERED,
]
test.each(PAGES)('of no table that grows is more read than is counted, for the page %j', async (query) => {
  expect(await tooMuch(() => listRecommendations(reader, query), MOST_COUNTED + 1)).toEqual([])
})

test.each([{}, ...FILTERED])('nor for the facets of %j', async (filter) => {
  expect(await tooMuch(() => facetsOf(reader, filter), MOST_COUNTED + 1)).toEqual([])
})

test('nor for what is like one, and a misspelt word', async () => {
  expect(await tooMuch(() => recommendationsLike(reader, 'B7-6'), MOST_COUNTED + 1)).toEqual([])
  expect(await tooMuch(() => readSearch('traffiking'), MOST_COUNTED + 1)).toEqual([])
})

test('a status of the past folds in batches, and only those that may have stood so', async () => {
  const query: ListQuery = { asOf: '2025-06-30', status: 'IN_PROGRESS' }
  const steps = await explained(() => listRecommendations(reader, query))
  const folded = steps.filter(({ table }) => table === 'StatusEntry').map(({ rows }) => rows)
  expect(Math.max(...folded)).toBeLessThan(MANY / 2)
})

test('nor for what stands on a desk: drafts, what is nobody’s, what others changed', async () => {
  const owner = await db().person.findFirstOrThrow({ where: { email: 'bench1@heed.test' } })
  const someone: Actor = { ...owner, kind: 'person' }
  for (const work of [drafts, unowned, changesFollowed])
    expect(await tooMuch(() => work(someone), MOST_COUNTED + 1), work.name).toEqual([])
  expect(await tooMuch(() => listRecommendations(someone, { followed: 'yes' }), MOST_COUNTED + 1)).toEqual([])
})

test('nor for the first looks of a desk, whether they are dealt or not: the half of what there is is not read', async () => {
  const owner = await db().person.findFirstOrThrow({ where: { email: 'bench1@heed.test' } })
  const someone: Actor = { ...owner, kind: 'person' }
  const works = [ownLooks, countLate, countDealtToLeavers]
  for (const work of works) expect(await tooMuch(() => work(someone), MANY / 2), work.name).toEqual([])
  await sql(
    'owner',
    `insert into heed."Dealt" ("askId", "personId", "dueOn", "dealtAt")
      select a.id, $1, date '2026-01-02', now() from heed."Ask" a`,
    [owner.id],
  )
  await db().person.update({ where: { id: owner.id }, data: { isActive: false } })
  await sql('owner', 'analyze')
  for (const work of works) expect(await tooMuch(() => work(someone), MANY / 2), work.name).toEqual([])
})

test('more than ten thousand are counted no further', async () => {
  expect((await listRecommendations(reader, {})).total).toBe(MOST_COUNTED + 1)
  expect((await facetsOf(reader, {}))?.get('status')?.isCut).toBe(true)
})

test('without its index, a page is caught', async () => {
  await sql('owner', `drop index heed."Listing_titleKey_code_position_idx"`)
  const caught = await tooMuch(() => listRecommendations(reader, { sort: 'title' }), MOST_COUNTED + 1)
  expect(caught.map(({ table }) => table)).toContain('Listing')
})
