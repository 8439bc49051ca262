import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { addDays, fromDate, toDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { implementedRequest } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { countLate, lateCards } from '../queries/late'
import { ownLooks } from '../queries/own'
import { planOf } from '../queries/plan'
import { mondayOf, MOST_WEEKS } from '../rules'
import type { DealInput, PassInput } from '../schema'
import { dealCards, lookAtDeal } from './deal'
import { passCard } from './pass'

const MONDAY = mondayOf(day(7))
let lead: PersonActor
let ana: PersonActor
let ben: PersonActor
let document: { id: string; slug: string }
beforeEach(async () => {
  lead = await addPerson('lead')
  ana = await addPerson('editor')
  ben = await addPerson('editor')
  document = await addDocument()
})

const dealOut = (someone: Actor, given: Partial<DealInput> = {}) =>
  dealCards(someone, {
    ...{ receipt: randomUUID(), from: MONDAY, document: document.slug, isAnew: false },
    ...{ perWeek: { [ana.id]: 2 }, ...given },
  })
const pass = (someone: Actor, askId: string, given: Partial<PassInput> = {}) =>
  passCard(someone, { receipt: randomUUID(), askId, holderId: ana.id, personId: ben.id, ...given })
const held = async (askId: string) => {
  const row = await db().dealt.findUnique({ where: { askId } })
  return row && { personId: row.personId, dueOn: fromDate(row.dueOn) }
}
async function asks(many: number, given: Parameters<typeof addRecommendation>[0] = {}): Promise<string[]> {
  const { id: addresseeId } = await addAddressee()
  const ids: string[] = []
  for (let n = 0; n < many; n += 1) {
    const { id } = await addRecommendation({ documentId: document.id, ...given })
    ids.push((await addAsk({ recommendationId: id, addresseeId })).id)
  }
  return ids
}
async function asksOfOne(many: number): Promise<void> {
  const { id: recommendationId } = await addRecommendation({ documentId: document.id })
  const asked = Array.from({ length: many }, () => randomUUID())
  await db().addressee.createMany({
    data: asked.map((id) => ({ id, slug: id, name: id, kind: 'GOVERNMENT' as const })),
  })
  await db().ask.createMany({ data: asked.map((addresseeId) => ({ recommendationId, addresseeId })) })
}
const nothingFound = (someone: Actor, askId: string) =>
  record(someone, askId, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Their site' })

test('a lead deals out what nobody has looked at, so many a week, with one entry; the form counts once', async () => {
  const [urgent = ''] = await asks(1, { priority: 'HIGH' })
  const [first = '', second = '', third = ''] = await asks(3)
  await asks(1, { isDraft: true })
  await asks(1, { archivedBecause: 'Said twice' })
  const receipt = randomUUID()
  expect(await ledgerEntriesOf(() => dealOut(lead, { receipt }))).toBe(1)
  expect(await ledgerEntriesOf(() => dealOut(lead, { receipt }))).toBe(0)
  expect(await held(urgent)).toEqual({ personId: ana.id, dueOn: addDays(MONDAY, 4) })
  expect(await held(first)).toEqual({ personId: ana.id, dueOn: addDays(MONDAY, 4) })
  for (const one of [second, third])
    expect(await held(one)).toEqual({ personId: ana.id, dueOn: addDays(MONDAY, 11) })
  expect((await planOf(ana)).hands.find(({ personId }) => personId === ana.id)).toEqual({
    ...{ personId: ana.id, name: ana.name, canLook: true, dealt: 4, done: 0, left: 4 },
    ...{ waiting: 0, late: 0, thisWeek: 0 },
  })
  const { content } = await db().ledgerContent.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  expect(content).toContain('"cards":4')
})

test('who is dealt to later gets what is left, and a week that is full takes no more', async () => {
  const [first = ''] = await asks(1)
  await dealOut(lead)
  const [second = '', third = ''] = await asks(2)
  await dealOut(lead)
  expect(await held(first)).toEqual({ personId: ana.id, dueOn: addDays(MONDAY, 4) })
  expect(await held(second)).toEqual({ personId: ana.id, dueOn: addDays(MONDAY, 4) })
  expect(await held(third)).toEqual({ personId: ana.id, dueOn: addDays(MONDAY, 11) })
})

test('dealt anew, what is not checked goes to whoever takes it now; what is checked stays done', async () => {
  const [first = '', second = ''] = await asks(2)
  await dealOut(lead)
  await nothingFound(ana, first)
  expect(await codesOf(dealOut(lead, { perWeek: { [ben.id]: 5 } }))).toEqual(['NOTHING_LEFT'])
  await dealOut(lead, { perWeek: { [ben.id]: 5 }, isAnew: true })
  expect(await held(first)).toMatchObject({ personId: ana.id })
  expect(await held(second)).toMatchObject({ personId: ben.id })
  const { hands } = await planOf(lead)
  expect(hands.find(({ personId }) => personId === ana.id)).toMatchObject({ dealt: 1, done: 1 })
  expect(hands.find(({ personId }) => personId === ben.id)).toMatchObject({ dealt: 1, done: 0 })
})

test('nobody but a lead deals', async () => {
  await asks(1)
  for (const one of [THE_PUBLIC, actor(), actor('viewer'), ana, actor('verifier'), actor('admin')])
    await expect(dealOut(one)).rejects.toBeInstanceOf(Forbidden)
  expect(await planOf(THE_PUBLIC)).toMatchObject({ of: 0, hands: [] })
})

test('to whom it makes no sense, from when, and with what pace, is refused and leaves nothing', async () => {
  await asksOfOne(MOST_WEEKS + 1)
  const viewer = await addPerson('viewer')
  const refusals: [Partial<DealInput>, string][] = [
    [{ perWeek: { [viewer.id]: 5 } }, 'CANNOT_RECORD'],
    [{ perWeek: { [randomUUID()]: 5 } }, 'CANNOT_RECORD'],
    [{ from: mondayOf(day(-7)) }, 'PAST'],
    [{ document: 'no-such-document' }, 'NOTHING_LEFT'],
    [{ perWeek: { [ana.id]: 1 } }, 'TOO_SLOW'],
  ]
  for (const [given, code] of refusals) {
    expect(await codesOf(dealOut(lead, given))).toEqual([code])
    expect(await ledgerEntriesOf(() => dealOut(lead, given))).toBe(0)
  }
  expect(await db().dealt.count({ where: { personId: ana.id } })).toBe(0)
})

test('what a claim waits for is no card', async () => {
  const [claimed = ''] = await asks(1)
  await record(ana, claimed, await implementedRequest(claimed), { evidence: aLink() })
  expect(await codesOf(dealOut(lead))).toEqual(['NOTHING_LEFT'])
})

test('whoever has a card passes it on or gives it up, and a lead does, each with one entry', async () => {
  const [first = '', second = ''] = await asks(2)
  await dealOut(lead)
  const receipt = randomUUID()
  expect(await ledgerEntriesOf(() => pass(ana, first, { receipt }))).toBe(1)
  expect(await ledgerEntriesOf(() => pass(ana, first, { receipt }))).toBe(0)
  expect(await held(first)).toEqual({ personId: ben.id, dueOn: addDays(MONDAY, 4) })
  await pass(lead, first, { holderId: ben.id, personId: ana.id })
  expect(await held(first)).toMatchObject({ personId: ana.id })
  await pass(ana, second, { personId: undefined })
  expect(await held(second)).toBeNull()
})

test('a card that is somebody else’s, is passed already, or is checked, is not passed on', async () => {
  const [first = '', second = ''] = await asks(2)
  await dealOut(lead)
  for (const one of [THE_PUBLIC, ben, actor('viewer'), actor('admin')])
    await expect(pass(one, first)).rejects.toBeInstanceOf(Forbidden)
  await expect(pass(lead, randomUUID())).rejects.toBeInstanceOf(NotFound)
  await pass(ana, first)
  expect(await ledgerEntriesOf(() => pass(ana, first))).toBe(0)
  await expect(pass(ana, first)).rejects.toBeInstanceOf(Conflict)
  expect(await codesOf(pass(ana, second, { personId: ana.id }))).toEqual(['SAME'])
  expect(await codesOf(pass(ana, second, { personId: (await addPerson('viewer')).id }))).toEqual([
    'CANNOT_RECORD',
  ])
  await nothingFound(ana, second)
  expect(await codesOf(pass(ana, second))).toEqual(['CHECKED'])
})

test('a first look whose day has passed is late until somebody looks, one’s own first', async () => {
  const [first = '', second = ''] = await asks(2)
  await dealOut(lead)
  await pass(ana, second)
  await db().dealt.updateMany({
    where: { askId: { in: [first, second] } },
    data: { dueOn: toDate(day(-1)) },
  })
  const late = async (someone: Actor) => {
    const { lines, total } = await lateCards(someone)
    expect(await countLate(someone)).toBe(total)
    const mine = (await ownLooks(someone)).late
    return { mine, asks: lines.map(({ askId }) => askId).filter((id) => [first, second].includes(id)) }
  }
  expect(await late(ana)).toEqual({ mine: 1, asks: [first, second] })
  expect(await late(ben)).toEqual({ mine: 1, asks: [second, first] })
  await nothingFound(ana, first)
  expect(await late(ana)).toEqual({ mine: 0, asks: [second] })
  expect(await lateCards(THE_PUBLIC)).toEqual({ lines: [], total: 0 })
  expect(await countLate(THE_PUBLIC)).toBe(0)
})

test('before anything is dealt it is said to whom and until when, and nothing is written', async () => {
  await asks(3)
  const input = {
    ...{ receipt: randomUUID(), from: MONDAY, document: document.slug, isAnew: true },
    perWeek: { [ana.id]: 1, [ben.id]: 1 },
  }
  const look = (taken: number) => ({ cards: 3, taken })
  let ahead = await lookAtDeal(lead, input)
  expect(ahead).toMatchObject(look(0))
  expect(ahead.hands.map(({ cards }) => cards).sort()).toEqual([1, 2])
  expect(await db().dealt.count({ where: { personId: { in: [ana.id, ben.id] } } })).toBe(0)
  await dealOut(lead)
  ahead = await lookAtDeal(lead, input)
  expect(ahead).toMatchObject(look(3))
  expect(ahead.hands.map(({ until }) => until)).toContain(addDays(MONDAY, 11))
  await expect(lookAtDeal(ana, input)).rejects.toBeInstanceOf(Forbidden)
  expect(await codesOf(lookAtDeal(lead, { ...input, isAnew: false }))).toEqual(['NOTHING_LEFT'])
})
