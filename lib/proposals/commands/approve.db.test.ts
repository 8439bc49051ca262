import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { releaseDue } from '@/lib/publication/commands'
import { A_JOB, actor, addPerson, THE_PUBLIC } from '@/lib/testing/actors'
import { addAsk, addEvidence } from '@/lib/testing/factories'
import { approveAs, claim, pendingOn, seenBy } from '@/lib/testing/proposed'
import { codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'
import { approve } from './approve'

let editor: PersonActor
let verifier: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
})

const askRow = (id: string) => db().ask.findUniqueOrThrow({ where: { id } })
const proposalRow = (id: string) => db().proposal.findUniqueOrThrow({ where: { id } })

test('a claim waits: nothing of the status changes before a second person has decided', async () => {
  const { id } = await addAsk()
  const evidence = { url: 'https://example.org/law', tier: 1, happenedOn: day(-40) }
  const request = { verb: 'claimImplemented', effectiveOn: day(-20) } as const
  const [criterion] = await db().criterion.findMany({ where: { askId: id } })
  const assessments = [{ criterionId: criterion?.id ?? '', assessment: 'MET' as const, evidenceIds: ['new'] }]
  const count = await ledgerEntriesOf(async () => {
    expect(await record(editor, id, { ...request, assessments }, { evidence })).toBe('PROPOSED')
  })
  expect(count).toBe(1)
  expect(await askRow(id)).toMatchObject({ implementation: 'NOT_ASSESSED', version: 1 })
  expect(await db().statusEntry.count({ where: { askId: id } })).toBe(0)
  expect(await db().criterionAssessment.count({ where: { criterionId: criterion?.id ?? '' } })).toBe(0)
})

test('an approval appends the entry with both people, its assessments and its proof, and is public at once', async () => {
  const ask = await addAsk()
  const proposalId = await claim(editor, ask.id)
  expect(await ledgerEntriesOf(() => approveAs(verifier, proposalId))).toBe(1)
  const [entry] = await db().statusEntry.findMany({ where: { askId: ask.id }, include: { evidence: true } })
  expect(entry).toMatchObject({
    verb: 'claimImplemented',
    authorId: editor.id,
    deciderId: verifier.id,
    proposalId,
    verification: 'VERIFIED',
    verifierSentence: 'The act is in force and says it.',
    isDecidedByOnePerson: false,
  })
  expect(entry?.evidence).toHaveLength(1)
  expect(await askRow(ask.id)).toMatchObject({ implementation: 'IMPLEMENTED', verification: 'VERIFIED' })
  expect(await proposalRow(proposalId)).toMatchObject({ state: 'APPROVED', deciderId: verifier.id })
  const [assessment] = await db().criterionAssessment.findMany({ where: { criterion: { askId: ask.id } } })
  expect(assessment).toMatchObject({ assessment: 'MET', authorId: editor.id })
  await releaseDue(A_JOB)
  expect(await db().entryRelease.count({ where: { entryId: entry?.id ?? '' } })).toBe(1)
})

describe('it is refused', () => {
  test('to its proposer, whatever they may otherwise decide', async () => {
    const lead = await addPerson('lead')
    const { id } = await addAsk()
    const proposalId = await claim(lead, id)
    expect(await codesOf(approveAs(lead, proposalId))).toContain('OWN_PROPOSAL')
    expect((await proposalRow(proposalId)).state).toBe('PENDING')
  })

  test('to an editor, a viewer and an admin; to the public it does not exist', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    const seen = await seenBy(editor, proposalId)
    for (const role of ['editor', 'viewer', 'admin', 'auditor'] as const)
      expect(await codesOf(approveAs(await addPerson(role), proposalId))).toContain('NOT_A_DECIDER')
    const form = { proposalId, receipt: randomUUID(), sentence: 'Yes.', ...seen }
    await expect(approve(THE_PUBLIC, form)).rejects.toThrow(Forbidden)
    await expect(approve(A_JOB, form)).rejects.toThrow(Forbidden)
    await expect(approve({ ...actor('verifier'), roles: [] }, form)).rejects.toThrow(NotFound)
  })

  test('without the sentence of why it is proven', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    expect(await codesOf(approveAs(verifier, proposalId, { sentence: '' }))).toEqual([
      'VERIFIER_SENTENCE_MISSING',
    ])
  })

  test('to a verifier who alone added all the proof', async () => {
    const both = await addPerson('verifier', 'editor')
    const { id, criteria } = await addAsk()
    const evidence = await addEvidence({
      authorId: both.id,
      askId: id,
      url: 'https://example.org/report',
      happenedOn: new Date(day(-40)),
    })
    const assessments = criteria.map((one) => ({
      criterionId: one.id,
      assessment: 'MET' as const,
      evidenceIds: [evidence.id],
    }))
    await record(editor, id, { verb: 'claimImplemented', effectiveOn: day(-20), assessments })
    expect(await codesOf(approveAs(both, await pendingOn(id)))).toEqual(['OWN_EVIDENCE'])
    await approveAs(verifier, await pendingOn(id))
    expect((await askRow(id)).implementation).toBe('IMPLEMENTED')
  })
})

describe('it binds to what the decider saw', () => {
  test('evidence that came since is named, and nothing is decided', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    const seen = await seenBy(verifier, proposalId)
    await addEvidence({ authorId: editor.id, askId: id, title: 'A repeal' })
    const late = approveAs(verifier, proposalId, seen)
    await expect(late).rejects.toThrow(Conflict)
    await expect(late).rejects.toThrow('“A repeal”')
    expect((await proposalRow(proposalId)).state).toBe('PENDING')
    await approveAs(verifier, proposalId)
    expect((await proposalRow(proposalId)).state).toBe('APPROVED')
  })

  test('another wording of what counts as done is another thing', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    const seen = await seenBy(verifier, proposalId)
    await db().criterion.updateMany({ where: { askId: id }, data: { text: 'Something else' } })
    await expect(approveAs(verifier, proposalId, seen)).rejects.toThrow(/no longer the same/)
  })

  test('the rules are asked again of what is true now', async () => {
    const { id } = await addAsk()
    const proposalId = await claim(editor, id)
    const [evidence] = await db().evidence.findMany({ where: { asks: { some: { askId: id } } } })
    const withdrawal = { evidenceId: evidence?.id ?? '', reason: 'Forged', authorId: editor.id }
    await db().evidenceWithdrawal.create({ data: { ...withdrawal, recordedAt: new Date() } })
    expect(await codesOf(approveAs(verifier, proposalId))).toContain('CRITERION_UNPROVEN')
    expect((await askRow(id)).implementation).toBe('NOT_ASSESSED')
  })
})

test('nobody alone silences what contradicts their claim', async () => {
  const { id } = await addAsk()
  const proposalId = await claim(editor, id)
  const against = await addEvidence({ authorId: verifier.id })
  const bearing = { askId: id, evidenceId: against.id, polarity: 'CONTRADICTS' } as const
  await db().askEvidence.create({ data: { ...bearing, authorId: verifier.id, recordedAt: new Date() } })
  const contradictionAnswers = [{ evidenceId: against.id, answer: 'It is nothing.' }]
  const note = { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'A hearing.' } as const
  await record(editor, id, { ...note, contradictionAnswers })
  expect(await codesOf(approveAs(verifier, proposalId))).toEqual(['CONTRADICTION_UNANSWERED'])
  expect((await askRow(id)).implementation).toBe('NOT_ASSESSED')
})

test('fifty decide at once: one wins, and forty-nine are told what became of it', async () => {
  const { id } = await addAsk()
  const proposalId = await claim(editor, id)
  const seen = await seenBy(verifier, proposalId)
  const deciders = await Promise.all(Array.from({ length: 50 }, () => addPerson('verifier')))
  const answers = await Promise.allSettled(deciders.map((one) => approveAs(one, proposalId, seen)))
  const told = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(told).toHaveLength(49)
  for (const error of told) {
    expect(error).toBeInstanceOf(Conflict)
    expect(String(error)).toMatch(/was approved by Test verifier in the meantime/)
  }
  expect(await db().statusEntry.count({ where: { askId: id } })).toBe(1)
})

test('a double click and a retry after a lost reply leave one entry', async () => {
  const { id } = await addAsk()
  const proposalId = await claim(editor, id)
  const form = { receipt: randomUUID(), ...(await seenBy(verifier, proposalId)) }
  const count = await ledgerEntriesOf(async () => {
    await Promise.all([approveAs(verifier, proposalId, form), approveAs(verifier, proposalId, form)])
    await approveAs(verifier, proposalId, form)
  })
  expect(count).toBe(1)
  expect(await db().statusEntry.count({ where: { askId: id } })).toBe(1)
})
