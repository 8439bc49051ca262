import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { addDays, toDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAddressee, addAsk, addDocument, addRecommendation } from '@/lib/testing/factories'
import { implementedRequest } from '@/lib/testing/proposed'
import { aLink, day, record } from '@/lib/testing/recorded'
import { dealCards } from '../commands/deal'
import { mondayOf } from '../rules'
import { readCardQuery, type CardQuery } from '../schema'
import { cardBefore, isOvertaken, openCard } from './card'
import { firstLooksAt } from './dealtTo'
import { NO_LOOKS, ownLooks } from './own'
import { planOf } from './plan'
import { nextTurn } from './turn'

let lead: PersonActor
let ana: PersonActor
let asks: string[]
let addresseeId: string
beforeEach(async () => {
  await db().dealt.deleteMany()
  await db().recommendation.updateMany({ data: { archivedBecause: 'Of another test' } })
  lead = await addPerson('lead')
  ana = await addPerson('editor')
  addresseeId = (await addAddressee()).id
  const { id: documentId } = await addDocument()
  asks = []
  for (const position of [1, 2, 3]) {
    const { id: recommendationId } = await addRecommendation({ documentId, position })
    asks.push((await addAsk({ recommendationId, addresseeId })).id)
  }
})

const turn = async (query: CardQuery = {}, someone = ana) => {
  const { pile, askId, left, isRound } = await nextTurn(someone, query)
  return [pile, asks.indexOf(askId ?? ''), left, ...(isRound ? ['round'] : [])]
}
const deal = () =>
  dealCards(lead, {
    ...{ receipt: randomUUID(), from: mondayOf(day(7)), isAnew: true, perWeek: { [ana.id]: 2 } },
  })
const nothingFound = (askId = '') =>
  record(ana, askId, { verb: 'recordNoAction', effectiveOn: day(), searched: 'Their site' })

test('who was dealt none takes what is nobody’s, one after another, and what was skipped at the end', async () => {
  expect(await turn()).toEqual(['NOBODYS', 0, 3])
  expect(await turn({ after: asks[0] })).toEqual(['NOBODYS', 1, 3])
  await nothingFound(asks[1])
  expect(await turn({ after: asks[1] })).toEqual(['NOBODYS', 2, 2])
  expect(await turn({ after: asks[2] })).toEqual(['NOBODYS', 0, 2, 'round'])
  expect(await turn({ after: asks[2], ask: asks[0] })).toEqual(['NOBODYS', 0, 2])
})

test('one’s own come first, the earliest week first, and nobody else is shown them', async () => {
  await deal()
  expect(await turn()).toEqual(['MINE', 0, 3])
  expect(await turn({ after: asks[1] })).toEqual(['MINE', 2, 3])
  expect(await turn({}, lead)).toEqual(['NOBODYS', -1, 0])
  for (const askId of asks) await nothingFound(askId)
  expect(await turn({ after: asks[2] })).toEqual(['NOBODYS', -1, 0])
  expect(await nextTurn(THE_PUBLIC, {})).toEqual({
    pile: 'NOBODYS',
    askId: null,
    left: 0,
    waiting: 0,
    isRound: false,
  })
})

test('what one looks after comes again once its day has come, and stays away after a look', async () => {
  const [first = ''] = asks
  const { recommendationId } = await db().ask.findUniqueOrThrow({ where: { id: first } })
  await db().recommendation.update({ where: { id: recommendationId }, data: { ownerId: ana.id } })
  await record(ana, first, {
    ...{ verb: 'recordNoAction', effectiveOn: day(-200), searched: 'Their site' },
  })
  expect(await turn({ which: 'due' })).toEqual(['DUE', 0, 1])
  expect(await turn({ which: 'due' }, lead)).toEqual(['DUE', -1, 0])
  expect(await isOvertaken(ana, { askId: first, verb: 'reconfirm' })).toBe(false)
  await record(ana, first, { verb: 'reconfirm', effectiveOn: day() })
  expect(await turn({ which: 'due', after: first })).toEqual(['DUE', -1, 0])
  expect(await isOvertaken(lead, { askId: first, verb: 'reconfirm' })).toBe(true)
})

test('a card says what is asked, of whom, when it is done, what else is asked there, and who looks by when', async () => {
  const [first = ''] = asks
  const { recommendationId } = await db().ask.findUniqueOrThrow({ where: { id: first } })
  const part = await addRecommendation({ parentId: recommendationId, title: 'A part' })
  await addAsk({ recommendationId: part.id, addresseeId })
  await deal()
  expect(await openCard(ana, first)).toMatchObject({
    ...{ implementation: 'NOT_ASSESSED', criteria: ['What it asks has been done'], toSearch: null },
    ...{ checklistVersion: 0, others: [{ title: 'A part' }], holder: { name: ana.name } },
  })
  expect(await openCard(THE_PUBLIC, first)).toBeNull()
  expect(await openCard(ana, randomUUID())).toBeNull()
})

test('one’s own look can be undone, a colleague’s not; after it the request is open again', async () => {
  const [first = ''] = asks
  await nothingFound(first)
  expect(await isOvertaken(lead, { askId: first, verb: 'recordNoAction' })).toBe(true)
  expect((await cardBefore(lead, first))?.own).toBeNull()
  const before = await cardBefore(ana, first)
  expect(before).toMatchObject({
    implementation: 'NO_ACTION',
    version: 2,
    own: { verb: 'recordNoAction', canUndo: true },
  })
  const entryId = before?.own?.entryId
  await record(ana, first, { verb: 'takeBack', entryId, reason: 'Undone at the card.' })
  expect((await cardBefore(ana, first))?.own).toBeNull()
  expect(await isOvertaken(ana, { askId: first, verb: 'recordNoAction' })).toBe(false)
  expect(await turn({ ask: first })).toEqual(['NOBODYS', 0, 3])
})

test('what one recorded last is named by its act, not by what the request says after it', async () => {
  const [first = ''] = asks
  await nothingFound(first)
  await record(ana, first, { verb: 'reconfirm', effectiveOn: day() })
  const looked = { implementation: 'NO_ACTION', own: { verb: 'reconfirm', canUndo: true } }
  expect(await cardBefore(ana, first)).toMatchObject(looked)
  // What happened earlier is recorded today all the same.
  const sentence = 'A bill was announced.'
  await record(ana, first, { verb: 'recordDevelopment', effectiveOn: day(-9), sentence })
  expect(await cardBefore(ana, first)).toMatchObject({ own: { verb: 'recordDevelopment', canUndo: true } })
})

test('where nobody is named a card begins with nothing that was searched elsewhere', async () => {
  const { id: addresseeId, slug } = await addAddressee({ kind: 'NOT_NAMED' })
  const [one, other] = [await addAsk({ addresseeId }), await addAsk({ addresseeId })]
  await nothingFound(one.id)
  const card = await openCard(ana, other.id)
  expect(card).toMatchObject({ toSearch: null, addressee: { slug, isNamed: false } })
})

test('what of one’s own waits for a second person is no card, and is said', async () => {
  await deal()
  const [first = ''] = asks
  await record(ana, first, await implementedRequest(first), { evidence: aLink() })
  expect(await nextTurn(ana, {})).toMatchObject({ pile: 'MINE', left: 2, waiting: 1 })
  expect((await planOf(lead)).hands).toMatchObject([{ dealt: 3, done: 0, left: 2, waiting: 1 }])
  expect(await nextTurn(lead, { which: 'nobody' })).toMatchObject({ left: 0, waiting: 0 })
})

test('the desk says what is dealt to one, what of it is late and the nearest day, and whether something is nobody’s', async () => {
  expect(await ownLooks(ana)).toEqual({ ...NO_LOOKS, hasNobodys: true })
  await deal()
  const [first = '', second = ''] = asks
  const by = addDays(mondayOf(day(7)), 4)
  expect(await ownLooks(ana)).toEqual({ left: 3, late: 0, next: { looks: 2, by }, hasNobodys: false })
  await db().dealt.update({ where: { askId: first }, data: { dueOn: toDate(day(-1)) } })
  expect(await ownLooks(ana)).toMatchObject({ left: 3, late: 1, next: { looks: 1, by } })
  for (const askId of [first, second]) await nothingFound(askId)
  expect(await ownLooks(ana)).toMatchObject({ left: 1, late: 0, next: { by: addDays(by, 7) } })
  expect(await ownLooks(lead)).toEqual(NO_LOOKS)
  expect(await ownLooks(THE_PUBLIC)).toEqual(NO_LOOKS)
})

test('who takes the first look at a recommendation is said there, until somebody has looked', async () => {
  await deal()
  const [first = ''] = asks
  const { recommendation } = await db().ask.findUniqueOrThrow({
    where: { id: first },
    include: { recommendation: true },
  })
  const look = { name: ana.name, dueOn: addDays(mondayOf(day(7)), 4) }
  expect(await firstLooksAt(lead, recommendation.ref)).toEqual([look])
  expect(await firstLooksAt(THE_PUBLIC, recommendation.ref)).toEqual([])
  await nothingFound(first)
  expect(await firstLooksAt(lead, recommendation.ref)).toEqual([])
})

test('of an address only what is understood counts', () => {
  expect(readCardQuery({ which: 'theirs', ask: 'x', after: ['a', 'b'], evil: '1' })).toEqual({})
})
