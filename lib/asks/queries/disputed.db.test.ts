import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { actor, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim } from '@/lib/testing/proposed'
import { day, record } from '@/lib/testing/recorded'
import { disputedAsks } from './disputed'

let editor: PersonActor
let verifier: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
})

async function doubted(reason: string): Promise<string> {
  const { id } = await addAsk()
  await approveAs(verifier, await claim(editor, id))
  await record(editor, id, { verb: 'dispute', effectiveOn: day(), reason })
  return id
}

test('what is in doubt is said with why, until an answer waits for a second person', async () => {
  const askId = await doubted('Nobody applies it.')
  expect((await disputedAsks(editor)).lines).toMatchObject([
    { askId, implementation: 'IMPLEMENTED', unmet: ['Nobody applies it.'] },
  ])
  expect((await disputedAsks({ ...actor('editor'), roles: [] })).lines).toEqual([])
  expect([(await disputedAsks(editor)).own, (await disputedAsks(actor('lead'))).own]).toEqual([0, 1])
  await record(editor, askId, { verb: 'resolveDispute', effectiveOn: day(), answer: 'It is applied.' })
  expect((await disputedAsks(editor)).lines).toEqual([])
})

test('of a claim that lost its proof, what is unmet is said', async () => {
  const askId = await doubted('Somebody doubts it.')
  const [evidence] = await db().askEvidence.findMany({ where: { askId } })
  await db().evidenceWithdrawal.create({
    data: {
      evidenceId: evidence?.evidenceId ?? randomUUID(),
      reason: 'Forged',
      authorId: editor.id,
      recordedAt: new Date(),
    },
  })
  const [line] = (await disputedAsks(editor)).lines
  expect(line?.unmet.join(' ')).toContain('has no proof that counts')
})
