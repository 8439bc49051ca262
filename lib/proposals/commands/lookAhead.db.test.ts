import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { actor, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { implementedRequest } from '@/lib/testing/proposed'
import { codesOf, day, ledgerEntriesOf } from '@/lib/testing/recorded'
import { lookAhead } from './lookAhead'

async function aClaim(tier?: number) {
  const { id: askId, version } = await addAsk()
  const evidence = { url: 'https://www.congress.gov/bill', happenedOn: day(-40), ...(tier && { tier }) }
  return { askId, version, receipt: randomUUID(), request: await implementedRequest(askId), evidence }
}

test('what would happen is said, and nothing of it is written', async () => {
  const editor = await addPerson('editor')
  const verifier = await addPerson('verifier')
  const input = await aClaim(1)
  const before = await db().evidence.count()
  expect(await ledgerEntriesOf(() => lookAhead(editor, input))).toBe(0)
  expect(await lookAhead(editor, input)).toMatchObject({
    ...{ link: { tier: 1 }, decider: 'VERIFIER' },
    names: expect.arrayContaining([verifier.name]),
  })
  expect(await db().evidence.count()).toBe(before)
  expect(await db().proposal.count({ where: { askId: input.askId } })).toBe(0)
})

test('what is missing is said as when it is sent; and who may not record does not look', async () => {
  const input = await aClaim(3)
  expect(await codesOf(lookAhead(await addPerson('editor'), input))).toEqual(['CRITERION_UNPROVEN'])
  await expect(lookAhead(actor('viewer'), input)).rejects.toThrow(Forbidden)
})
