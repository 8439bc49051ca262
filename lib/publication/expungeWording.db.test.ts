import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { keepCheckpoint } from '@/lib/ledger/checkpoints'
import { write } from '@/lib/ledger/write'
import { keepSome } from '@/lib/testing/kept'
import { placesOf } from '@/lib/testing/places'
import { wrong } from '@/lib/testing/verified'
import { expunge } from './expunge'
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
