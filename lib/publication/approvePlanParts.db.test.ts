import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { fromDate } from '@/lib/core/dates'
import { openAsks } from '@/lib/asks/queries/open'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { handedLately } from '@/lib/assignments/queries/handed'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import { releaseDue } from '@/lib/publication/commands'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { A_JOB } from '@/lib/testing/actors'
import { addAsk, addRecommendation } from '@/lib/testing/factories'
import { approvePlanAs, plan, plannable, splitOf, standings } from '@/lib/testing/planned'
import { approveAs, claim, pendingOn } from '@/lib/testing/proposed'
import { aLink, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { ALL_KNOWN } from '@/lib/workflow/walk'
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
const dispute = () => record(editor, askId, { verb: 'dispute', effectiveOn: day(-1), reason: 'Is it so?' })
const implement = async () => approveAs(verifier, await claim(editor, askId))
const lose = () =>
  record(
    editor,
    askId,
    { verb: 'recordRegression', effectiveOn: day(-2), lost: 'All of it.' },
    { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-2) }) },
  )

test('a split leaves the old request behind, and each part opens where it stood; one line in the ledger each', async () => {
  await implement()
  const given = await splitOf(id)
  expect(await ledgerEntriesOf(() => plan(editor, given))).toBe(1)
  expect(await standings(id)).toEqual(['IMPLEMENTED VERIFIED'])
  const proposalId = await pendingOn(askId)
  expect(await ledgerEntriesOf(() => approvePlanAs(lead, proposalId))).toBe(1)
  expect(await standings(id)).toEqual(['SUPERSEDED UNVERIFIED'])
  const parts = await partsOf()
  expect(parts.map((part) => [part.ref, part.title, part.isDraft])).toEqual([
    [`${ref}a`, 'The first half', false],
    [`${ref}b`, 'The second half', false],
  ])
  for (const part of parts) expect(await standings(part.id)).toEqual(['IMPLEMENTED VERIFIED'])
  const whole = await db().recommendation.findUniqueOrThrow({ where: { id } })
  expect([whole.implementation, whole.ref]).toEqual(['IMPLEMENTED', ref])
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('parts stand after their whole, whatever follows it in the document', async () => {
  const { documentId, position } = await db().recommendation.findUniqueOrThrow({ where: { id } })
  await addRecommendation({ documentId, position: position + 1 })
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  const places = (await partsOf()).map((part) => part.position - position)
  expect(places).toEqual([2, 3])
})

test.each([
  ['a doubt', ['IMPLEMENTED DISPUTED'], [implement, dispute]],
  ['a rollback', ['REGRESSED UNVERIFIED'], [implement, lose]],
  ['nothing', ['NOT_ASSESSED UNVERIFIED'], []],
])('%s is carried over as it is', async (_name, standing, work) => {
  for (const one of work) await one()
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  for (const part of await partsOf()) expect(await standings(part.id)).toEqual(standing)
  expect(await verifyFolds(db(), { asks: 0 })).toBeNull()
})

test('what was carried over is proven by the same evidence: once that is withdrawn, it is in doubt in every part', async () => {
  await implement()
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  const [part, other] = await partsOf()
  const there = {
    askId: (await db().ask.findFirstOrThrow({ where: { recommendationId: part?.id ?? '' } })).id,
  }
  expect(await db().askEvidence.count({ where: there })).toBe(1)
  expect(await db().criterion.findMany({ where: there, include: { assessments: true } })).toMatchObject([
    { text: 'What it asks has been done', assessments: [{ assessment: 'MET' }] },
  ])
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: there })
  await withdrawEvidence(editor, { evidenceId, receipt: randomUUID(), reason: 'It was never signed.' })
  for (const one of [part, other]) expect(await standings(one?.id ?? '')).toEqual(['IMPLEMENTED DISPUTED'])
})

test('a carrying over is no look: what nobody has checked is not checked by it', async () => {
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  const looks = { ask: { recommendation: { OR: [{ id }, { parentId: id }] } }, checkedOn: { not: null } }
  expect(await db().statusEntry.count({ where: looks })).toBe(0)
})

test('the words of new parts are looked at before the public reads them', async () => {
  const given = await splitOf(id)
  const parts = given.parts.map((part) => ({ ...part, title: 'Ask Maria Gonzalez' }))
  const proposalId = await plan(editor, { ...given, parts })
  await expect(approvePlanAs(lead, proposalId, { hasLooked: false })).rejects.toThrow('Maria Gonzalez')
  const other = await addRecommendation()
  await addAsk({ recommendationId: other.id })
  const split = await splitOf(other.id)
  const cited = split.parts.map((part) => ({ ...part, excerpt: 'as Maria Gonzalez said' }))
  const second = await plan(editor, { ...split, parts: cited })
  await expect(approvePlanAs(lead, second, { hasLooked: false })).rejects.toThrow('Maria Gonzalez')
  await approvePlanAs(lead, proposalId)
  await releaseDue(A_JOB)
  const record = await db().currentRecord.findFirstOrThrow({ where: { key: `${ref}a` } })
  expect(record.body).toMatchObject({ title: 'Ask Maria Gonzalez', parent: { ref } })
})

test('whoever looks after the whole looks after its parts, from the day on which it is split; nobody’s stays nobody’s', async () => {
  const where = { recommendation: { parentId: id } }
  await db().recommendation.update({ where: { id }, data: { ownerId: editor.id, deputyId: verifier.id } })
  const proposalId = await plan(editor, await splitOf(id))
  expect(await ledgerEntriesOf(() => approvePlanAs(lead, proposalId))).toBe(1)
  for (const part of await partsOf()) expect([part.ownerId, part.deputyId]).toEqual([editor.id, verifier.id])
  const given = await db().assignment.findMany({ where })
  expect(given.map(({ duty }) => duty).sort()).toEqual(['DEPUTY', 'DEPUTY', 'OWNER', 'OWNER'])
  expect([
    ...new Set(given.map(({ effectiveOn, authorId }) => `${fromDate(effectiveOn)} ${authorId}`)),
  ]).toEqual([`${day()} ${lead.id}`])
  expect(await handedLately(editor)).toEqual([])

  const other = await addRecommendation()
  await addAsk({ recommendationId: other.id })
  await approvePlanAs(lead, await plan(editor, await splitOf(other.id)))
  expect(await db().assignment.count({ where: { recommendation: { parentId: other.id } } })).toBe(0)
})

test('on the desk, too, the parts are not there on a day before the split, and whoever read then sees the whole', async () => {
  await record(editor, askId, { verb: 'recordNoAction', effectiveOn: day(-9), searched: 'The register.' })
  const before = new Date().toISOString()
  await approvePlanAs(lead, await plan(editor, await splitOf(id)))
  for (const past of [
    { asOf: day(-1), knownAt: ALL_KNOWN },
    { asOf: day(), knownAt: before },
  ]) {
    expect(await openRecommendation(lead, ref, past)).toMatchObject({
      parts: [],
      line: { implementation: 'NO_ACTION', isCompound: false },
    })
    expect(await openAsks(lead, `${ref}a`, past)).toEqual([])
    await expect(openRecommendation(lead, `${ref}a`, past)).rejects.toThrow(NotFound)
  }
  expect((await openRecommendation(lead, ref, { asOf: day(), knownAt: ALL_KNOWN })).parts).toHaveLength(2)
  for (const filter of [{ status: 'NO_ACTION' as const }, { text: ref }]) {
    const { lines, total } = await listRecommendations(lead, { asOf: day(-1), ...filter })
    expect(lines.map((line) => line.ref).filter((one) => one.startsWith(ref))).toEqual([ref])
    if ('text' in filter) expect(total).toBe(1)
  }
})
