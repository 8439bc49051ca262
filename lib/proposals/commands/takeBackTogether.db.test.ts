import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { verifyFolds } from '@/lib/verification/folds'
import { openAct } from '../queries/act'
import { recordTogether } from './recordTogether'
import { takeBackTogether } from './takeBackTogether'

let editor: PersonActor
let other: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  other = await addPerson('editor')
})

/** A look that found nothing at so many requests; gives the receipt that the act is known by. */
async function looked(count: number) {
  const asks = await Promise.all(Array.from({ length: count }, () => addAsk()))
  const request = { verb: 'recordNoAction', effectiveOn: day(), searched: 'The register.' } as const
  const each = asks.map(({ id, version }) => ({ askId: id, version, request }))
  const receipt = randomUUID()
  await recordTogether(editor, { receipt, each })
  return { event: receipt, ids: asks.map(({ id }) => id) }
}
const hold = (takeBackMinutes: number) =>
  db().organisation.update({ where: { id: 1 }, data: { takeBackMinutes } })
const taking = (event: string) => ({ event, receipt: randomUUID(), reason: 'The wrong register.' })
const statesOf = async (ids: string[]) =>
  (await db().ask.findMany({ where: { id: { in: ids } } })).map(({ implementation }) => implementation)

test('what one act recorded is taken back in one, with one line in the ledger; sent twice it counts once', async () => {
  const { event, ids } = await looked(3)
  expect(await statesOf(ids)).toEqual(['NO_ACTION', 'NO_ACTION', 'NO_ACTION'])
  expect(await openAct(editor, event)).toMatchObject({ canTakeBack: 3, asks: [{}, {}, {}] })
  const input = taking(event)
  const sending = async () => [await takeBackTogether(editor, input), await takeBackTogether(editor, input)]
  expect(await ledgerEntriesOf(sending)).toBe(1)
  expect(await statesOf(ids)).toEqual(['NOT_ASSESSED', 'NOT_ASSESSED', 'NOT_ASSESSED'])
  expect(await openAct(editor, event)).toEqual({ canTakeBack: 0, takenBack: 3, asks: [] })
  await expect(takeBackTogether(editor, taking(event))).rejects.toThrow(NotFound)
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('what the public reads already stays, the rest is taken back; where all of it is public, it says so', async () => {
  const { event, ids } = await looked(2)
  const first = await db().ask.findUniqueOrThrow({
    where: { id: ids[0] ?? '' },
    include: { recommendation: true },
  })
  await hold(0)
  const key = `recommendation/${first.recommendation.ref}`
  await db().outboxMessage.updateMany({ where: { key }, data: { dueAt: new Date(0) } })
  await releaseDue(A_JOB)
  await hold(10)
  expect((await openAct(editor, event)).canTakeBack).toBe(1)
  expect(await takeBackTogether(editor, taking(event))).toBe(1)
  expect(await openAct(editor, event)).toMatchObject({ takenBack: 1, asks: [{}] })
  expect((await statesOf(ids)).toSorted()).toEqual(['NOT_ASSESSED', 'NO_ACTION'])
  expect(await codesOf(takeBackTogether(editor, taking(event)))).toEqual(['ALREADY_PUBLIC'])
})

test('nobody takes back what somebody else recorded, and no form what was no act', async () => {
  const { event, ids } = await looked(2)
  for (const someone of [actor('viewer'), actor('verifier'), THE_PUBLIC])
    await expect(takeBackTogether(someone, taking(event))).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(() => takeBackTogether(other, taking(event)))).toBe(0)
  await expect(takeBackTogether(other, taking(event))).rejects.toThrow(NotFound)
  expect(await openAct(other, event)).toEqual({ canTakeBack: 0, takenBack: 0, asks: [] })
  await expect(takeBackTogether(editor, taking(randomUUID()))).rejects.toThrow(NotFound)
  expect(await statesOf(ids)).toEqual(['NO_ACTION', 'NO_ACTION'])
})
