import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { Actor, PersonActor } from '@/lib/access/policy'
import { addDays, fromDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { implementedRequest } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { countDealtTo, countDealtToLeavers } from '../queries/dealtTo'
import { lateCards } from '../queries/late'
import { planOf } from '../queries/plan'
import { mondayOf } from '../rules'
import { handOnInput, type HandOnInput } from '../schema'
import { dealCards } from './deal'
import { handOnCards } from './handOn'

const MONDAY = mondayOf(day(7))
let lead: PersonActor
let uma: PersonActor
let ben: PersonActor
let asks: string[]
/** Uma has four: one looked at, one that waits for a second person, and two to look at. */
beforeEach(async () => {
  await db().dealt.deleteMany()
  lead = await addPerson('lead')
  uma = await addPerson('editor')
  ben = await addPerson('editor')
  const document = await addDocument()
  asks = []
  for (const position of [1, 2, 3, 4]) {
    const { id: recommendationId } = await addRecommendation({ documentId: document.id, position })
    asks.push((await addAsk({ recommendationId })).id)
  }
  const perWeek = { [uma.id]: 3 }
  const plan = { from: MONDAY, document: document.slug, isAnew: false, perWeek }
  await dealCards(lead, { receipt: randomUUID(), ...plan })
  const [done = '', waiting = ''] = asks
  await record(uma, done, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Their site' })
  await record(uma, waiting, await implementedRequest(waiting), { evidence: aLink() })
})

const handOn = (someone: Actor, given: Partial<HandOnInput> = {}) =>
  handOnCards(someone, { receipt: randomUUID(), holderId: uma.id, personId: ben.id, ...given })
const leaves = () => db().person.update({ where: { id: uma.id }, data: { isActive: false } })
const heldBy = async ({ id: personId }: PersonActor) => {
  const rows = await db().dealt.findMany({ where: { personId } })
  return new Map(rows.map(({ askId, dueOn }) => [askId, fromDate(dueOn)]))
}

test('all that somebody has not looked at goes to another by its day, once for a receipt, with one entry', async () => {
  const before = await heldBy(uma)
  const receipt = randomUUID()
  expect(await ledgerEntriesOf(() => handOn(lead, { receipt }))).toBe(1)
  expect(await ledgerEntriesOf(() => handOn(lead, { receipt }))).toBe(0)
  const [done = '', ...open] = asks
  expect(await heldBy(uma)).toEqual(new Map([[done, before.get(done)]]))
  expect(await heldBy(ben)).toEqual(new Map(open.map((askId) => [askId, before.get(askId)])))
  const { content } = await db().ledgerContent.findFirstOrThrow({ orderBy: { sequence: 'desc' } })
  expect(content).toContain('"cards":3')
})

test('or to nobody, so that it can be dealt again', async () => {
  await handOn(lead, { personId: 'NOBODY' })
  expect([...(await heldBy(uma)).keys()]).toEqual([asks[0]])
  expect(await db().dealt.count()).toBe(1)
})

test('nobody but a lead does, and to whom it makes no sense is refused and leaves nothing', async () => {
  for (const one of [THE_PUBLIC, actor(), actor('viewer'), uma, actor('verifier'), actor('admin')])
    await expect(handOn(one)).rejects.toBeInstanceOf(Forbidden)
  const viewer = await addPerson('viewer')
  const refusals: [Partial<HandOnInput>, string][] = [
    [{ personId: uma.id }, 'SAME'],
    [{ personId: viewer.id }, 'CANNOT_RECORD'],
    [{ personId: randomUUID() }, 'CANNOT_RECORD'],
    [{ holderId: ben.id, personId: uma.id }, 'NOTHING_LEFT'],
    [{ holderId: randomUUID() }, 'NOTHING_LEFT'],
  ]
  for (const [given, code] of refusals) {
    expect(await codesOf(handOn(lead, given))).toEqual([code])
    expect(await ledgerEntriesOf(() => handOn(lead, given))).toBe(0)
  }
  expect((await heldBy(uma)).size).toBe(4)
})

test('what is dealt to who has left is named so and counted, and no day is promised for it', async () => {
  await handOn(lead)
  await handOn(lead, { holderId: ben.id, personId: uma.id })
  expect(await planOf(lead)).toMatchObject({ until: addDays(MONDAY, 11) })
  expect([await countDealtTo(lead, uma.id), await countDealtToLeavers(lead)]).toEqual([2, 0])
  await leaves()
  await db().dealt.updateMany({ data: { dueOn: new Date(day(-1)) } })
  const { until, hands } = await planOf(lead)
  expect(until).toBeNull()
  const gone = { name: `${uma.name} (has left)`, canLook: false }
  expect(hands).toMatchObject([{ ...gone, dealt: 4, done: 1, left: 2, waiting: 1 }])
  expect((await lateCards(lead)).lines.map(({ person }) => person)).toEqual([gone.name, gone.name])
  expect(await countDealtToLeavers(lead)).toBe(2)
  expect([await countDealtTo(THE_PUBLIC, uma.id), await countDealtToLeavers(THE_PUBLIC)]).toEqual([0, 0])
  await handOn(lead)
  expect(await countDealtToLeavers(lead)).toBe(0)
})

test('only whose cards, and to whom, is understood', () => {
  const right = { receipt: randomUUID(), holderId: randomUUID(), personId: 'NOBODY' }
  expect(handOnInput.safeParse(right).success).toBe(true)
  for (const wrong of [{ holderId: undefined }, { personId: undefined }, { personId: 'x' }, { evil: 1 }])
    expect(handOnInput.safeParse({ ...right, ...wrong }).success).toBe(false)
})
