import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { toDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { day } from '@/lib/testing/recorded'
import { FACETS, readListQuery, type FacetName, type ListFilter } from '../schema'
import { facetsOf } from './facets'
import { listRecommendations } from './list'

let editor: PersonActor
let teamId: string

beforeAll(async () => {
  editor = await addPerson('editor')
  const deputyId = (await addPerson('editor')).id
  await db().person.update({ where: { id: deputyId }, data: { isActive: false } })
  const members = { create: { personId: editor.id } }
  teamId = (await db().team.create({ data: { name: 'Facets', members } })).id
  const { id: documentId } = await addDocument({ slug: 'facets', code: 'FCT' })
  const [uscis, congress] = [await addAddressee({ slug: 'uscis' }), await addAddressee({ slug: 'congress' })]
  await db().theme.create({ data: { slug: 'visas', name: 'Visas' } })
  const add = (position: number, given: Parameters<typeof addRecommendation>[0]) =>
    addRecommendation({ documentId, position, ref: `FCT-${position}`, ...given })
  const one = await add(1, { themes: ['visas'], ownerId: editor.id, priority: 'HIGH', pillar: 'PROTECTION' })
  const two = await add(2, {
    themes: ['visas'],
    deputyId,
    level: 'INTERNATIONAL',
    implementation: 'NO_ACTION',
  })
  const three = await add(3, { isDraft: true, ownerId: editor.id, deputyId: editor.id })
  const late = {
    implementation: 'NO_ACTION',
    checkedOn: toDate(day(-400)),
    reviewOn: toDate(day(-220)),
    staleOn: toDate(day(-130)),
  } as const
  await addAsk({
    recommendationId: one.id,
    addresseeId: uscis.id,
    response: 'ACCEPTED',
    verification: 'DISPUTED',
  })
  await addAsk({ recommendationId: one.id, addresseeId: congress.id })
  await addAsk({ recommendationId: two.id, addresseeId: congress.id, ...late })
  await addAsk({ recommendationId: three.id, addresseeId: congress.id })
  const recommendations = { connect: [{ id: one.id }] }
  await db().demand.create({ data: { slug: 'funds', title: 'Funds', statement: 'More.', recommendations } })
})

const counts = async (filter: ListFilter, name: FacetName) =>
  Object.fromEntries((await facetsOf(editor, { document: 'facets', ...filter }))?.get(name)?.counts ?? [])

test('a choice is counted once for each recommendation that it leaves', async () => {
  expect(await counts({}, 'addressee')).toEqual({ uscis: 1, congress: 3 })
  expect(await counts({}, 'owner')).toMatchObject({ me: 2, nobody: 1, left: 1, [editor.id]: 2 })
  expect(await counts({}, 'team')).toEqual({ mine: 2, [teamId]: 2 })
  expect(await counts({}, 'stale')).toEqual({ yes: 1 })
  expect(await counts({}, 'demand')).toEqual({ funds: 1 })
})

test('counts follow the other filters, and not their own', async () => {
  expect(await counts({ theme: 'visas' }, 'status')).toEqual({ NOT_ASSESSED: 1, NO_ACTION: 1 })
  expect(await counts({ status: 'NO_ACTION' }, 'status')).toEqual({ NOT_ASSESSED: 2, NO_ACTION: 1 })
  expect(await counts({ status: 'NO_ACTION' }, 'addressee')).toEqual({ congress: 1 })
  expect(await counts({ text: 'FCT-1' }, 'pillar')).toEqual({ PROTECTION: 1 })
})

test.each(FACETS)('every choice of %s leaves as many as it says', async (name) => {
  for (const [value, count] of Object.entries(await counts({}, name))) {
    const { query } = readListQuery({ document: 'facets', [name]: value })
    const { total } = await listRecommendations(editor, query)
    expect(total, value).toBe(count)
  }
})

test('nothing is counted for the public, for a person without a role, or of the past', async () => {
  for (const someone of [THE_PUBLIC, actor()]) expect(await facetsOf(someone, {})).toBeNull()
  expect(await facetsOf(editor, { asOf: day(-1) })).toBeNull()
})
