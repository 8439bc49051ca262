import { beforeAll, expect, test } from 'vitest'
import { db, publishedDb } from '@/lib/core/db'
import { recommendationFilter } from '@/lib/progress/filter'
import {
  countRecommendations,
  listRecommendations,
  recommendation,
} from '@/lib/progress/queries/recommendations'
import { snapshot } from '@/lib/progress/snapshot'
import { aRecommendation, aStatus, anAsk, release } from '@/lib/testing/published'

const uscis = { slug: 'uscis', name: 'USCIS' }
const visas = { ref: 'REP-2', title: 'Widen the T visa' }

beforeAll(async () => {
  await release({
    organisation: {},
    recommendations: [
      aRecommendation({ ref: 'REP-1', position: 1, title: 'Spend 100% of the fund', pillar: 'PROTECTION' }),
      aRecommendation({ ref: 'REP-10', position: 10, title: 'Spend 1000 on it_all' }),
      aRecommendation({
        ...visas,
        position: 2,
        asks: [],
        addressees: [uscis],
        status: aStatus({ leaves: 2 }),
      }),
      aRecommendation({ ref: 'REP-2b', position: 4, parent: visas, asks: [anAsk({ addressee: uscis })] }),
      aRecommendation({ ref: 'REP-2a', position: 3, parent: visas, asks: [anAsk({ addressee: uscis })] }),
    ],
  })
  const moved = aStatus({ implementation: 'IN_PROGRESS', checked: 1 })
  await release({
    recommendations: [aRecommendation({ ref: 'REP-1', title: 'Spend 100% of it', status: moved })],
  })
})

const refs = (given: Record<string, unknown>, page?: number) =>
  snapshot(async (tx) =>
    (await listRecommendations(tx, recommendationFilter.parse(given), page)).map(({ ref }) => ref),
  )

test('they are listed as they stand in their document', async () => {
  expect(await refs({})).toEqual(['REP-1', 'REP-2', 'REP-2a', 'REP-2b', 'REP-10'])
  expect(await refs({}, 2)).toEqual([])
})

test('the newest release of a recommendation is what stands', async () => {
  const found = await snapshot((tx) => recommendation(tx, 'rep-1'))
  expect(found).toMatchObject({ title: 'Spend 100% of it', status: { implementation: 'IN_PROGRESS' } })
  expect(await refs({ status: 'IN_PROGRESS' })).toEqual(['REP-1'])
})

test('each filter narrows, and together they narrow further', async () => {
  expect(await refs({ addressee: 'uscis' })).toEqual(['REP-2', 'REP-2a', 'REP-2b'])
  expect(await refs({ addressee: 'uscis', parts: 'without' })).toEqual(['REP-2'])
  expect(await refs({ pillar: 'PROTECTION' })).toEqual([])
  expect(await refs({ document: 'another' })).toEqual([])
})

test('a text is found by all of its words, in any case, over reference, wording and addressee', async () => {
  expect(await refs({ text: 'uscis rep-2B' })).toEqual(['REP-2b'])
  expect(await refs({ text: 'VISA widen' })).toEqual(['REP-2'])
  expect(await refs({ text: 'visa nowhere' })).toEqual([])
})

test('the signs of LIKE mean themselves', async () => {
  expect(await refs({ text: '100%' })).toEqual(['REP-1'])
  expect(await refs({ text: 't_a' })).toEqual(['REP-10'])
  expect(await refs({ text: '\\' })).toEqual([])
  expect(await refs({ text: "'; drop table" })).toEqual([])
})

test('top-level recommendations and parts are counted apart', async () => {
  const count = await snapshot((tx) => countRecommendations(tx, {}))
  expect(count).toEqual({ total: 5, topLevel: 3, parts: 2 })
})

test('what is not public is not found', async () => {
  expect(await snapshot((tx) => recommendation(tx, 'REP-99'))).toBeNull()
  expect(await snapshot((tx) => recommendation(tx, 'not a reference'))).toBeNull()
})

test('the public login can read what is published and nothing of ours', async () => {
  await expect(publishedDb().recommendation.count()).rejects.toThrow(/permission denied|denied access/i)
  await expect(publishedDb().$queryRaw`select * from heed."Person"`).rejects.toThrow(/permission denied/)
  await expect(publishedDb().$executeRaw`delete from published."Record"`).rejects.toThrow(/permission denied/)
  expect(await db().recommendation.count()).toBe(0)
})
