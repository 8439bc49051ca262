import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { write } from '@/lib/ledger/write'
import { addPerson } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { keepSome } from '@/lib/testing/kept'
import { placesOf } from '@/lib/testing/places'
import { approvePlanAs, plan, splitOf } from '@/lib/testing/planned'
import { wrong } from '@/lib/testing/verified'
import { expunge } from './expunge'
import { removable } from './removable'
import { wordsOf } from './removableWords'

const SECRET = 'The house of Maria Lopez in Room 12'
let lead: PersonActor
let id: string
beforeAll(async () => {
  ;({ lead } = await keepSome())
  ;({ id } = await db().recommendation.findFirstOrThrow({ where: { asks: { some: {} } } }))
})

/** A statement that named somebody until it was changed, and why it was. */
function reworded(): Promise<string | null> {
  return write(lead, async (tx, at) => {
    const earlier = { version: 90, said: { statement: `Protect ${SECRET}.` }, because: `It named ${SECRET}` }
    await tx.wording.create({
      data: { noun: 'RECOMMENDATION', key: id, ...earlier, authorId: lead.id, recordedAt: at },
    })
    await tx.recommendation.update({ where: { id }, data: { archivedBecause: `See ${SECRET}` } })
    return { event: 'tested', subject: `recommendation/${id}` }
  })
}

test('what a recommendation said before, and why it was changed, goes with it, and every chain still verifies', async () => {
  await reworded()
  const { words } = await wordsOf('recommendation', id)
  expect(words.map(({ what }) => what)).toEqual(expect.arrayContaining(['statement', 'changed', 'archived']))
  expect((await placesOf(SECRET)).sort()).toEqual([
    'heed."LedgerContent"',
    'heed."Recommendation"',
    'heed."Wording"',
  ])
  await expunge(lead, { receipt: randomUUID(), noun: 'recommendation', key: id })
  expect(await placesOf(SECRET)).toEqual([])
  await keepCheckpoint(new Date())
  expect(await wrong()).toBeNull()
})

test('what was carried over took words along: they go in both places', async () => {
  const { id: recommendationId } = await addRecommendation()
  const { id: askId } = await addAsk({
    recommendationId,
    criteria: { create: { position: 1, text: `${SECRET} is closed`, recordedAt: new Date() } },
  })
  const split = await splitOf(recommendationId)
  const [first, ...others] = split.parts
  const parts = [...(first ? [{ ...first, statement: `Protect ${SECRET}.` }] : []), ...others]
  await approvePlanAs(await addPerson('lead'), await plan(lead, { ...split, parts }))
  const part = await db().recommendation.findFirstOrThrow({ where: { statement: `Protect ${SECRET}.` } })
  const { reach } = await removable(lead, 'recommendation', part.id)
  expect(reach.history).toBeGreaterThan(0)
  await expunge(lead, { receipt: randomUUID(), noun: 'recommendation', key: part.id })
  const { id: key } = await db().criterion.findFirstOrThrow({ where: { askId } })
  await expunge(lead, { receipt: randomUUID(), noun: 'criterion', key })
  expect(await placesOf(SECRET)).toEqual([])
})
