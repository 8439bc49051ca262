import { beforeAll, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { aLink, day, record } from '@/lib/testing/recorded'
import { PAGE_SIZE, readListQuery, type ListFilter, type ListQuery } from '../schema'
import { facetsOf } from './facets'
import { listRecommendations } from './list'

let editor: PersonActor
let document: { id: string; slug: string }

beforeAll(async () => {
  editor = await addPerson('editor')
  document = await addDocument({ code: 'LST', slug: 'list' })
  const congress = await addAddressee({ slug: 'congress', name: 'US Congress' })
  await db().theme.create({ data: { slug: 'visas', name: 'Visas' } })
  const visa = await add('LST-1', 1, { title: 'Widen access to T visas', themes: ['visas'] }, congress.id)
  await add('LST-2', 2, { title: 'Spend 100% of the_fund', statement: 'All of it.', isDraft: true })
  await add('LST-3', 3, { title: 'Audit supply chains', ownerId: editor.id, level: 'PRIVATE_SECTOR' })
  const whole = await addRecommendation({
    documentId: document.id,
    ref: 'LST-4',
    position: 4,
    title: 'Reform',
  })
  await add('LST-4a', 5, { title: 'A part', parentId: whole.id }, congress.id)
  await record(editor, visa, { verb: 'recordProgress', effectiveOn: day(-400) }, { evidence: aLink() })
  await db().ask.update({
    where: { id: visa },
    data: { reviewOn: new Date(day(-1)), staleOn: new Date(day(-1)) },
  })
})

async function add(
  ref: string,
  position: number,
  given: Parameters<typeof addRecommendation>[0],
  addresseeId?: string,
): Promise<string> {
  const { id } = await addRecommendation({ documentId: document.id, ref, position, ...given })
  return (await addAsk({ recommendationId: id, ...(addresseeId && { addresseeId }) })).id
}

const list = (filter: ListQuery, someone: Actor = editor) =>
  listRecommendations(someone, { document: 'list', ...filter })
const refs = async (filter: ListFilter) => (await list(filter)).lines.map(({ ref }) => ref)

test('everything of a document in its order, wholes counted apart from parts', async () => {
  expect(await refs({})).toEqual(['LST-1', 'LST-2', 'LST-3', 'LST-4', 'LST-4a'])
  expect(await list({})).toMatchObject({ total: 5, wholes: 4 })
})

test('every word has to be there, in any case and order, also in the name of the addressee', async () => {
  expect(await refs({ text: 'VISAS widen' })).toEqual(['LST-1'])
  expect(await refs({ text: 'visas supply' })).toEqual([])
  expect(await refs({ text: 'lst-3' })).toEqual(['LST-3'])
  expect(await refs({ text: 'congress' })).toEqual(['LST-1', 'LST-4', 'LST-4a'])
})

test('the signs of LIKE mean themselves', async () => {
  expect(await refs({ text: '100%' })).toEqual(['LST-2'])
  expect(await refs({ text: 'the_fund' })).toEqual(['LST-2'])
  expect(await refs({ text: 't_e' })).toEqual([])
  expect(await refs({ text: '\\' })).toEqual([])
  expect(await refs({ text: "'; drop table" })).toEqual([])
})

const VIEWS: [ListFilter, string[]][] = [
  [{ status: 'IN_PROGRESS' }, ['LST-1']],
  [{ response: 'AWAITED' }, []],
  [{ overdue: 'yes' }, ['LST-1']],
  [{ stale: 'yes' }, ['LST-1']],
  [{ stalled: 'yes' }, ['LST-1']],
  [{ due: 'soon' }, []],
  [{ draft: 'only' }, ['LST-2']],
  [{ draft: 'without' }, ['LST-1', 'LST-3', 'LST-4', 'LST-4a']],
  [{ owner: 'me' }, ['LST-3']],
  [{ owner: 'nobody' }, ['LST-1', 'LST-2', 'LST-4', 'LST-4a']],
  [{ addressee: 'congress' }, ['LST-1', 'LST-4', 'LST-4a']],
  [{ theme: 'visas' }, ['LST-1']],
  [{ level: 'PRIVATE_SECTOR' }, ['LST-3']],
  [{ pillar: 'PROSECUTION' }, []],
  [{ sort: 'title' }, ['LST-4a', 'LST-3', 'LST-4', 'LST-2', 'LST-1']],
  [{ sort: 'review' }, ['LST-1', 'LST-2', 'LST-3', 'LST-4', 'LST-4a']],
  [{ sort: 'recorded', draft: 'without' }, ['LST-1', 'LST-3', 'LST-4', 'LST-4a']],
]
test.each(VIEWS)('%o', async (filter, expected) => {
  expect(await refs(filter)).toEqual(expected)
})

test("somebody's own are those that they own or stand in for", async () => {
  expect(await refs({ owner: editor.id })).toEqual(['LST-3'])
})

test('a line says where it stands, whom it asks, who has it and when to look again', async () => {
  const { lines } = await list({ status: 'IN_PROGRESS' })
  expect(lines).toMatchObject([
    {
      implementation: 'IN_PROGRESS',
      addressees: ['US Congress'],
      owner: null,
      reviewOn: day(-1),
      ...{ isOverdue: true, isDueSoon: false, isStale: true, isStalled: true },
    },
  ])
  const [whole] = (await list({ text: 'LST-4' })).lines
  expect(whole).toMatchObject({ isCompound: true, askId: null, tally: { total: 1, checked: 0 } })
})

test('what is to be looked at within two weeks is due soon, today too, and no longer once it is overdue', async () => {
  const { id, slug } = await addDocument()
  const { id: recommendationId } = await addRecommendation({ documentId: id, ref: 'SOON-1' })
  const { id: askId } = await addAsk({ recommendationId })
  const isSoon = async (offset: number) => {
    await db().ask.update({ where: { id: askId }, data: { reviewOn: new Date(day(offset)) } })
    const { lines } = await list({ document: slug })
    const { total } = await list({ document: slug, due: 'soon' })
    const counted = (await facetsOf(editor, { document: slug }))?.get('due')?.counts.get('soon') ?? 0
    expect(total).toBe(counted)
    expect(lines[0]?.isDueSoon).toBe(total === 1)
    return total === 1
  }
  expect(await isSoon(0)).toBe(true)
  expect(await isSoon(14)).toBe(true)
  expect(await isSoon(15)).toBe(false)
  expect(await isSoon(-1)).toBe(false)
})

test.each([undefined, 'title', 'review', 'recorded'] as const)(
  'pages in the order %s do not repeat and do not lose a row, whatever is added before them',
  async (sort) => {
    const { id, slug } = await addDocument()
    const add = (n: number) =>
      addRecommendation({ documentId: id, ref: `${slug}-${n}`, position: n, title: `Same ${n % 7}` })
    for (let n = 10; n < PAGE_SIZE * 2 + 13; n += 1) await add(n)
    const seen: string[] = []
    let after: string | undefined
    for (let page = 0; page < 3; page += 1) {
      const { lines, next, total } = await list({ document: slug, sort, after })
      seen.push(...lines.map(({ ref }) => ref))
      expect(total).toBe(PAGE_SIZE * 2 + 3 + page)
      after = next ?? undefined
      await add(page)
    }
    expect(after).toBeUndefined()
    expect(new Set(seen).size).toBe(PAGE_SIZE * 2 + 3)
  },
)

test('a place of another order, or of none, begins at the beginning', async () => {
  for (const after of ['1~LST~gone', '1~LST~', '0~~'])
    expect((await list({ sort: 'review', after })).lines).toHaveLength(5)
})

test('the public and a person without a role find nothing', async () => {
  for (const someone of [THE_PUBLIC, actor()])
    expect(await list({ text: 'visas' }, someone)).toMatchObject({ lines: [], total: 0, found: null })
})

test('what an address asks that we do not know is named and left out', () => {
  expect(
    readListQuery({ status: 'DONE', text: ' ', evil: 'x', after: '2~LST~', owner: ['me', 'me'] }),
  ).toEqual({
    query: { after: '2~LST~' },
    unknown: ['status', 'evil', 'owner'],
  })
})

test('what is in the archive is found by asking for it, and a search says that it is there', async () => {
  const { ref } = await addRecommendation({
    title: 'Abolish zebra crossings',
    archivedBecause: 'Never meant.',
  })
  const searched = await listRecommendations(editor, { text: 'zebra' })
  expect([searched.lines, searched.archived]).toEqual([[], 1])
  const { lines, archived } = await listRecommendations(editor, { text: ref, archived: 'only' })
  expect([lines.map((line) => line.ref), archived]).toEqual([[ref], 0])
  expect(await listRecommendations(editor, { text: ref })).toMatchObject({ total: 0, archived: 1 })
  expect((await listRecommendations(THE_PUBLIC, { text: 'zebra' })).archived).toBe(0)
})
