import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { approve } from '@/lib/proposals/commands/approve'
import { resend } from '@/lib/proposals/commands/resend'
import { returnProposal } from '@/lib/proposals/commands/returnProposal'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, actor, addPerson } from '@/lib/testing/actors'
import { addAddressee, addAsk, addRecommendation } from '@/lib/testing/factories'
import {
  approvePlanAs,
  mergeOf,
  plan,
  plannable,
  seenPlan,
  splitOf,
  standings,
  successionOf,
} from '@/lib/testing/planned'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { verifyFolds } from '@/lib/verification/folds'

let editor: PersonActor
let verifier: PersonActor
let lead: PersonActor
let id: string
let ref: string
let askId: string
beforeEach(async () => {
  ;({ editor, verifier, lead, id, ref, askId } = await plannable())
})

const partsOf = () => db().recommendation.findMany({ where: { parentId: id }, orderBy: { ref: 'asc' } })
const implement = async () => approveAs(verifier, await claim(editor, askId))

test('a merge opens what the other does not ask yet, and leaves alone what it does', async () => {
  await implement()
  const shared = await addAddressee()
  const second = await addAsk({ recommendationId: id, addresseeId: shared.id })
  const other = await addRecommendation()
  const own = await addAsk({ recommendationId: other.id, addresseeId: shared.id })
  await record(editor, own.id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'The register.' })
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await standings(id)).toEqual(['SUPERSEDED UNVERIFIED', 'SUPERSEDED UNVERIFIED'])
  expect((await standings(other.id)).toSorted()).toEqual(['IMPLEMENTED VERIFIED', 'NO_ACTION UNVERIFIED'])
  const [entry] = await db().statusEntry.findMany({ where: { askId: second.id } })
  expect(entry?.said).toMatchObject({ carriedInto: [{ id: other.id, askId: own.id, name: other.ref }] })
  const back = await mergeOf(other.id, id)
  await expect(plan(editor, back)).rejects.toThrow(
    `itself been replaced. Choose what has taken its place: ${other.ref}.`,
  )
})

test('what asks the same and was never looked at opens with where the other stood, proven as it was', async () => {
  await implement()
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const other = await addRecommendation()
  const own = await addAsk({ recommendationId: other.id, addresseeId })
  const proposalId = await plan(editor, await mergeOf(id, other.id))
  await approvePlanAs(lead, proposalId)
  expect(await standings(other.id)).toEqual(['IMPLEMENTED VERIFIED'])
  expect(await db().criterion.count({ where: { askId: own.id } })).toBe(1)
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('what was taken back there is no history: it opens all the same', async () => {
  await implement()
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const other = await addRecommendation()
  const own = await addAsk({ recommendationId: other.id, addresseeId })
  await record(editor, own.id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'The register.' })
  const { id: entryId } = await db().statusEntry.findFirstOrThrow({ where: { askId: own.id } })
  await record(editor, own.id, { verb: 'takeBack', entryId, reason: 'The wrong one.' })
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await standings(other.id)).toEqual(['IMPLEMENTED VERIFIED'])
})

test('what was found there of a measure that is worded alike stays what was found', async () => {
  await implement()
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const other = await addRecommendation()
  const own = await addAsk({ recommendationId: other.id, addresseeId })
  const criterionId = own.criteria[0]?.id ?? ''
  const found = { criterionId, assessment: 'NOT_MET', authorId: verifier.id, recordedAt: new Date() } as const
  await db().criterionAssessment.create({ data: { ...found, evidenceIds: [] } })
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await db().criterionAssessment.findMany({ where: { criterionId } })).toMatchObject([found])
  expect(await standings(other.id)).toEqual(['IMPLEMENTED DISPUTED'])
})

test('with a measure of its own that nobody has shown, it opens in doubt', async () => {
  await implement()
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const other = await addRecommendation()
  const criteria = { create: { position: 1, text: 'A law is in force', recordedAt: new Date() } }
  await addAsk({ recommendationId: other.id, addresseeId, criteria })
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  expect(await standings(other.id)).toEqual(['IMPLEMENTED DISPUTED'])
})

test('what is recorded at the other while a merge waits is not passed over', async () => {
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const other = await addRecommendation()
  const own = await addAsk({ recommendationId: other.id, addresseeId })
  const proposalId = await plan(editor, await mergeOf(id, other.id))
  const seen = await seenPlan(lead, proposalId)
  await record(editor, own.id, { verb: 'recordNoAction', effectiveOn: day(), searched: 'The register.' })
  await expect(approvePlanAs(lead, proposalId, seen)).rejects.toThrow(Conflict)
})

test('an addressee’s succession carries all its requests in one proposal', async () => {
  await implement()
  const { addresseeId } = await db().ask.findUniqueOrThrow({ where: { id: askId } })
  const another = await addAsk({ addresseeId })
  const successor = await addAddressee()
  const proposalId = await plan(editor, await successionOf(addresseeId, successor.id))
  expect(await ledgerEntriesOf(() => approvePlanAs(lead, proposalId))).toBe(1)
  expect(await standings(id)).toEqual(['SUPERSEDED UNVERIFIED', 'IMPLEMENTED VERIFIED'])
  expect(await standings(another.recommendationId)).toHaveLength(2)
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
  expect(await db().addressee.findUniqueOrThrow({ where: { id: addresseeId } })).toMatchObject({
    ...{ successorId: successor.id, endedOn: null },
  })
})

test('who may not propose, or not decide, is told so, and nothing is left', async () => {
  const given = await splitOf(id)
  await expect(plan(actor('viewer'), given)).rejects.toThrow(Forbidden)
  const proposalId = await plan(lead, given)
  expect(await codesOf(approvePlanAs(verifier, proposalId))).toContain('NOT_A_DECIDER')
  expect(await codesOf(approvePlanAs(lead, proposalId))).toContain('OWN_PROPOSAL')
  expect(await ledgerEntriesOf(() => approvePlanAs(lead, proposalId))).toBe(0)
  const seen = { ...(await seenPlan(lead, proposalId)), proposalId, receipt: randomUUID() }
  await expect(approve(await addPerson('lead'), seen)).rejects.toThrow('as a whole')
})

test('what cannot be split or merged is refused in a sentence', async () => {
  const given = await splitOf(id)
  const elsewhere = given.parts.map((part) => ({ ...part, askIds: [randomUUID()] }))
  expect(await codesOf(plan(editor, { ...given, parts: elsewhere }))).toEqual(['IN_THE_WAY', 'IN_THE_WAY'])
  await expect(plan(editor, await mergeOf(id, id))).rejects.toThrow('merged into itself')
  const draft = await addRecommendation({ isDraft: true })
  await expect(plan(editor, await mergeOf(id, draft.id))).rejects.toThrow('is a draft')
  await db().recommendation.update({ where: { id: draft.id }, data: { isDraft: false, parentId: id } })
  await expect(plan(editor, given)).rejects.toThrow('has parts already')
})

test('while it waits nothing else is proposed at any of its requests, nor it where something waits', async () => {
  const second = await addAsk({ recommendationId: id })
  const proposalId = await plan(editor, await splitOf(id))
  const closing = {
    verb: 'closeNotImplemented',
    effectiveOn: day(),
    ending: 'LAPSED',
    reason: 'a',
    risk: 'b',
  } as const
  for (const one of [askId, second.id])
    expect(await codesOf(record(editor, one, closing))).toEqual(['PROPOSAL_PENDING'])
  expect(await codesOf(plan(editor, await splitOf(id)))).toEqual(['PROPOSAL_PENDING'])
  await returnProposal(lead, { proposalId, receipt: randomUUID(), reason: 'Three parts.' })
  await record(editor, second.id, closing)
  expect(await codesOf(resend(editor, { proposalId, receipt: randomUUID() }))).toEqual(['PROPOSAL_PENDING'])
})

test('two who propose it at once: one waits, the other is told; a form that comes twice counts once', async () => {
  const given = await splitOf(id)
  const receipt = randomUUID()
  await Promise.all([plan(editor, given, receipt), plan(editor, given, receipt)])
  expect(await db().proposal.count({ where: { askId, state: 'PENDING' } })).toBe(1)
  const proposalId = await pendingOn(askId)
  const seen = await seenPlan(lead, proposalId)
  const yes = { ...seen, receipt: randomUUID() }
  await Promise.all([
    approvePlanAs(lead, proposalId, yes),
    approvePlanAs(lead, proposalId, yes).catch(() => null),
  ])
  expect(await partsOf()).toHaveLength(2)
})

test('what was recorded since it was read refuses the proposal and the approval, and says so', async () => {
  const stale = await splitOf(id)
  const note = { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'Passed the House.' } as const
  await record(editor, askId, note)
  await expect(plan(editor, stale)).rejects.toThrow(Conflict)
  const proposalId = await plan(editor, await splitOf(id))
  const seen = await seenPlan(lead, proposalId)
  await record(editor, askId, note)
  await expect(approvePlanAs(lead, proposalId, seen)).rejects.toThrow('Something was recorded')
  await addAsk({ recommendationId: id })
  await expect(approvePlanAs(lead, proposalId, seen)).rejects.toThrow('no longer those of the plan')
  expect(await partsOf()).toEqual([])
})

test('what is left behind stays public with its history, and says where it went', async () => {
  await implement()
  const other = await addRecommendation()
  await approvePlanAs(lead, await plan(editor, await mergeOf(id, other.id)))
  await releaseDue(A_JOB)
  const bodyOf = async (key: string) => (await db().currentRecord.findFirstOrThrow({ where: { key } })).body
  const place = (one: string) => ({ kind: 'RECOMMENDATION', ref: one })
  expect(await bodyOf(ref)).toMatchObject({
    ...{ replacedBy: [other.ref], status: { implementation: 'SUPERSEDED' } },
    asks: [
      { entries: [{ verb: 'claimImplemented' }, { verb: 'carryOver', carriedInto: [place(other.ref)] }] },
    ],
  })
  expect(await bodyOf(other.ref)).toMatchObject({
    ...{ replacedBy: [], status: { implementation: 'IMPLEMENTED' } },
    asks: [{ entries: [{ verb: 'carryOver', carriedFrom: place(ref), carried: { since: day(-20) } }] }],
  })
})
