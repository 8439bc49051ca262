import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { implementedRequest, pendingOn, seenBy } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { approveWithWords } from './approveWithWords'

let editor: PersonActor
let lead: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  lead = await addPerson('lead')
})

async function claimed(sentence: string): Promise<{ askId: string; proposalId: string }> {
  const { id: askId } = await addAsk()
  const request = { ...(await implementedRequest(askId)), sentence }
  await record(editor, askId, request, { evidence: aLink({ happenedOn: day(-40) }) })
  return { askId, proposalId: await pendingOn(askId) }
}

async function formOf(actor: PersonActor, proposalId: string, sentence = 'The act is in force.') {
  return { proposalId, receipt: randomUUID(), sentence, ...(await seenBy(actor, proposalId)) }
}

/** The fields of the request's entries whose words a lead has made public. */
async function clearedOf(askId: string): Promise<string[]> {
  const entries = await db().statusEntry.findMany({ where: { askId }, select: { id: true } })
  const where = { isPublic: true, key: { in: entries.map(({ id }) => id) } }
  return (await db().clearance.findMany({ where, orderBy: { field: 'asc' } })).map(({ field }) => field)
}

test('a lead’s yes and their word on what is said with it are one act: one line in the ledger', async () => {
  const { askId, proposalId } = await claimed('The law came into force.')
  const form = await formOf(lead, proposalId)
  expect(await ledgerEntriesOf(() => approveWithWords(lead, form))).toBe(1)
  expect(await clearedOf(askId)).toEqual(['sentence', 'verifierSentence'])
  expect(await ledgerEntriesOf(() => approveWithWords(lead, form))).toBe(0)
})

test('what the check marks waits to be looked at', async () => {
  const { askId, proposalId } = await claimed('Call Maria on +32 470 12 34 56.')
  await approveWithWords(lead, await formOf(lead, proposalId))
  expect(await clearedOf(askId)).toEqual(['verifierSentence'])
})

test('what cannot be approved makes no word public, and who may not publish approves nothing by it', async () => {
  const { askId, proposalId } = await claimed('The law came into force.')
  const sending = async () => approveWithWords(lead, await formOf(lead, proposalId, ''))
  expect(await codesOf(sending())).toEqual(['VERIFIER_SENTENCE_MISSING'])
  const verifier = await addPerson('verifier')
  const form = await formOf(verifier, proposalId)
  await expect(approveWithWords(verifier, form)).rejects.toThrow(Forbidden)
  expect(await ledgerEntriesOf(sending)).toBe(0)
  expect(await clearedOf(askId)).toEqual([])
  expect(await db().proposal.findUnique({ where: { id: proposalId } })).toMatchObject({ state: 'PENDING' })
})
