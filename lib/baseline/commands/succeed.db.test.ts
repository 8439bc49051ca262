import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { addDays, toDate, type CalendarDate } from '@/lib/core/dates'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import { approvePlanAs, mergeOf, plan, plannable, splitOf, successionOf } from '@/lib/testing/planned'
import { day, record } from '@/lib/testing/recorded'
import { planOf } from '../queries/plan'

let one: Awaited<ReturnType<typeof plannable>>
beforeEach(async () => {
  await db().dealt.deleteMany()
  one = await plannable()
})

const FRIDAY: CalendarDate = addDays(day(), 5)
const dealtTo = (personId: string, askId: string, dueOn = FRIDAY) =>
  db().dealt.create({ data: { askId, personId, dueOn: toDate(dueOn), dealtAt: new Date() } })
const cards = async () => {
  const rows = await db().dealt.findMany({ orderBy: { ask: { recommendation: { position: 'asc' } } } })
  return rows.map(({ askId, personId, dueOn }) => ({ askId, personId, dueOn }))
}
const carriedOut = async (given: Parameters<typeof plan>[1]) =>
  approvePlanAs(one.lead, await plan(one.editor, given))
const asksOf = async (where: { recommendation: { parentId: string } } | { addresseeId: string }) =>
  (await db().ask.findMany({ where, orderBy: { recommendation: { position: 'asc' } } })).map(({ id }) => id)
const looked = (askId: string) =>
  record(one.editor, askId, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Their site' })

test('the parts of a split are dealt as the whole was: to the same person, by the same day', async () => {
  await dealtTo(one.verifier.id, one.askId)
  await carriedOut(await splitOf(one.id))
  const parts = await asksOf({ recommendation: { parentId: one.id } })
  expect(parts).toHaveLength(2)
  const card = { personId: one.verifier.id, dueOn: toDate(FRIDAY) }
  expect(await cards()).toEqual(parts.map((askId) => ({ askId, ...card })))
})

test('so is what succeeds an addressee', async () => {
  await dealtTo(one.verifier.id, one.askId)
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: one.askId } })
  const { id: successorId } = await addAddressee()
  await carriedOut(await successionOf(addresseeId, successorId))
  expect((await cards()).map(({ askId }) => askId)).toEqual(await asksOf({ addresseeId: successorId }))
})

test('merged into what somebody has already it stays theirs; into what was looked at there is nothing to look at', async () => {
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: one.askId } })
  const into = await addRecommendation()
  const { id: there } = await addAsk({ recommendationId: into.id, addresseeId })
  await dealtTo(one.verifier.id, one.askId)
  await dealtTo(one.lead.id, there, addDays(FRIDAY, 7))
  await carriedOut(await mergeOf(one.id, into.id))
  expect(await cards()).toMatchObject([{ askId: there, personId: one.lead.id }])

  const other = await plannable()
  const target = await addRecommendation()
  const { addresseeId: whose } = await db().ask.findUniqueOrThrow({ where: { id: other.askId } })
  const { id: seen } = await addAsk({ recommendationId: target.id, addresseeId: whose })
  await looked(seen)
  await dealtTo(one.verifier.id, other.askId)
  await carriedOut(await mergeOf(other.id, target.id))
  expect(await db().dealt.findMany({ where: { askId: { in: [other.askId, seen] } } })).toEqual([])
})

test('what was looked at stays done by whoever did when it is replaced later, or put away', async () => {
  await dealtTo(one.verifier.id, one.askId)
  await looked(one.askId)
  const done = { personId: one.verifier.id, dealt: 1, done: 1, left: 0, waiting: 0 }
  expect((await planOf(one.lead)).hands).toMatchObject([done])
  await carriedOut(await splitOf(one.id))
  expect((await planOf(one.lead)).hands).toMatchObject([done])
  await db().recommendation.update({ where: { id: one.id }, data: { archivedBecause: randomUUID() } })
  expect((await planOf(one.lead)).hands).toMatchObject([done])
})

test('into what was heard of and never looked at the first look goes along', async () => {
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: one.askId } })
  const into = await addRecommendation()
  const { id: there } = await addAsk({ recommendationId: into.id, addresseeId })
  const sentence = 'A hearing was held.'
  await record(one.editor, there, { verb: 'recordDevelopment', effectiveOn: day(-3), sentence })
  await dealtTo(one.verifier.id, one.askId)
  await carriedOut(await mergeOf(one.id, into.id))
  expect(await cards()).toMatchObject([{ askId: there, personId: one.verifier.id }])
})
