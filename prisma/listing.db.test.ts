import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { expunge } from '@/lib/publication/expunge'
import { addPerson } from '@/lib/testing/actors'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import { keepSome } from '@/lib/testing/kept'
import { refusal, sql } from '@/lib/testing/sql'
import { IMPLEMENTATIONS } from '@/lib/workflow/statuses'
import { flags, staleOn as staleFrom } from '@/lib/workflow/cadence'
import { addDays, fromDate, toDate } from '@/lib/core/dates'

beforeAll(() => keepSome())

const all = `select to_jsonb(s) as row from heed."Listing" s order by "recommendationId"`

test('every recommendation has its row, and making all of them anew changes none', async () => {
  const before = await sql('owner', all)
  expect(before).toHaveLength(await db().recommendation.count())
  await sql('owner', `select heed.list_again(array_agg(id)) from heed."Recommendation"`)
  expect(await sql('owner', all)).toEqual(before)
})

test('the words to mend misspelt ones by are those of the wordings, each as often as it is there', async () => {
  const words = `select * from heed."ListedWord" order by word`
  const kept = await sql('owner', words)
  expect(kept.length).toBeGreaterThan(0)
  await sql('owner', 'select heed.count_words_again()')
  expect(await sql('owner', words)).toEqual(kept)
})

test('a row follows the names that it holds, and those of its parts', async () => {
  const whole = await addRecommendation()
  const part = await addRecommendation({ parentId: whole.id })
  const addressee = await addAddressee({ slug: 'bureau', name: 'Bureau' })
  await addAsk({ recommendationId: part.id, addresseeId: addressee.id })
  await db().addressee.update({ where: { id: addressee.id }, data: { name: 'Aardvark Office' } })
  const rows = await db().listing.findMany({ where: { recommendationId: { in: [whole.id, part.id] } } })
  expect(rows.map(({ addressees }) => addressees)).toEqual([['bureau'], ['bureau']])
  for (const { words } of rows) expect(words).toContain('aardvark office')
})

test('what was removed for safety is in no row of it any more', async () => {
  const lead = await addPerson('lead')
  const { id: recommendationId } = await addRecommendation({ title: 'Zanzibar testimony' })
  const authored = { authorId: lead.id, recordedAt: new Date() }
  const note = await db().comment.create({
    data: { recommendationId, body: 'Mnemosyne called us.', ...authored },
  })
  const holding = (word: string) =>
    sql(
      'owner',
      `select from heed."Listing" s where to_jsonb(s)::text ilike '%${word}%'
        union all select from heed."ListedWord" where word ilike '%${word}%'`,
    )
  expect(await holding('mnemosyn')).toHaveLength(1)
  await expunge(lead, { receipt: crypto.randomUUID(), noun: 'comment', key: note.id })
  expect(await holding('mnemosyn')).toHaveLength(0)
  expect(await holding('zanzibar')).toHaveLength(2)
  await sql('app', `select heed.expunge('recommendation', $1)`, [recommendationId])
  expect(await holding('zanzibar')).toHaveLength(0)
})

test.each(IMPLEMENTATIONS)('%s is stale on the day that the cadence says', async (implementation) => {
  for (const priority of ['HIGH', 'NORMAL'] as const) {
    const { id: recommendationId } = await addRecommendation({ priority })
    const checkedOn = '2026-01-10'
    const looked = { implementation, checkedOn, since: checkedOn, movedOn: checkedOn }
    const due = staleFrom(looked, { hasPriority: priority === 'HIGH' })
    await addAsk({ recommendationId, implementation, staleOn: due && toDate(due) })
    const { staleOn } = await db().listing.findUniqueOrThrow({ where: { recommendationId } })
    const isStale = (on: string) => flags(looked, on, { hasPriority: priority === 'HIGH' }).isStale
    if (due === null) expect(fromDate(staleOn)).toBe('9999-12-31')
    else {
      expect(isStale(fromDate(staleOn))).toBe(true)
      expect(isStale(addDays(fromDate(staleOn), -1))).toBe(false)
    }
  }
})

test('text longer than any index takes is kept all the same', async () => {
  const { id: recommendationId } = await addRecommendation()
  const { id: authorId } = await addPerson('editor')
  const long = Array.from({ length: 400_000 }, (_, n) => n.toString(36)).join(' ')
  const authored = { authorId, recordedAt: new Date() }
  await db().comment.create({ data: { recommendationId, body: long, ...authored } })
  expect((await db().listing.findUniqueOrThrow({ where: { recommendationId } })).ref).toMatch(/^DOC-/)
})

test('no login of ours writes there, or enters where the public is served', async () => {
  expect(await refusal('app', `update heed."Listing" set words = ''`)).toMatch(/^42501/)
  expect(await refusal('app', `delete from heed."ListedWord"`)).toMatch(/^42501/)
  expect(await refusal('app', `select heed.list_again('{}')`)).toMatch(/^42501/)
  expect(await refusal('app', `select heed.count_words_again()`)).toMatch(/^42501/)
  expect(await refusal('public', `select search.folded('a')`)).toMatch(/^42501/)
})
