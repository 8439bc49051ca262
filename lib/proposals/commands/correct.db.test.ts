import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { factsOf } from '@/lib/asks/queries/facts'
import { changeOf } from '@/lib/asks/rules'
import { db } from '@/lib/core/db'
import { openSealed } from '@/lib/evidence/commands/openSealed'
import { addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim, implementedRequest, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, ledgerEntriesOf, record } from '@/lib/testing/recorded'

let editor: PersonActor
let verifier: PersonActor
beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
})

const why = { wrong: 'We took the day of the news.', publicSentence: 'We had a wrong day.' }
const askRow = (id: string) => db().ask.findUniqueOrThrow({ where: { id } })

/** What the form begins with: the entry as it is, on another day. */
async function correction(askId: string, effectiveOn: string) {
  const { entries, today } = await factsOf(db(), editor, askId, new Date())
  const [entry] = entries.toReversed()
  if (!entry) throw new TypeError('Nothing is recorded yet.')
  const change = changeOf(entry, today)
  const request = { verb: 'correct', entryId: entry.id, ...why } as const
  return { entry, request: { ...request, replacement: change && { ...change, effectiveOn } } }
}

/** Claimed, as by the form, on a link that took over the day of the claim; approved by two. */
async function claimed(evidence: object = {}): Promise<{ askId: string; evidenceId: string }> {
  const { id: askId } = await addAsk()
  const request = { ...(await implementedRequest(askId)), sentence: 'The law came into force.' }
  await record(editor, askId, request, { evidence: aLink({ happenedOn: day(-20), ...evidence }) })
  await approveAs(verifier, await pendingOn(askId))
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
  return { askId, evidenceId }
}

test('an entry can be asked for again as it was: nothing that it said or cited is lost', async () => {
  const { askId, evidenceId } = await claimed()
  const { request } = await correction(askId, day(-10))
  const [criterion] = await db().criterion.findMany({ where: { askId } })
  expect(request.replacement).toMatchObject({
    verb: 'claimImplemented',
    sentence: 'The law came into force.',
    assessments: [{ criterionId: criterion?.id, assessment: 'MET', evidenceIds: [evidenceId] }],
    evidenceIds: [evidenceId],
    reverifyOn: day(365),
  })
  expect(await record(editor, askId, request)).toBe('PROPOSED')
  await approveAs(verifier, await pendingOn(askId))
  expect(await askRow(askId)).toMatchObject({ implementation: 'IMPLEMENTED', since: new Date(day(-10)) })
})

describe('a claim that is corrected to an earlier day', () => {
  test('cannot rest on what is dated after it', async () => {
    const { askId } = await claimed()
    const { request } = await correction(askId, day(-40))
    expect(await codesOf(record(editor, askId, request))).toEqual(['CRITERION_UNPROVEN'])
  })

  test('takes its link along, which is replaced by the same with its own day, in one line of the ledger', async () => {
    const { askId, evidenceId } = await claimed()
    const { request } = await correction(askId, day(-40))
    const redated = { [evidenceId]: day(-41) }
    const sending = () => record(editor, askId, request, { redated })
    expect(await ledgerEntriesOf(sending)).toBe(1)
    await approveAs(verifier, await pendingOn(askId))
    expect(await askRow(askId)).toMatchObject({ since: new Date(day(-40)), verification: 'VERIFIED' })
    const old = await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })
    const renewed = await db().evidence.findFirstOrThrow({ where: { replacesId: evidenceId } })
    expect(renewed).toMatchObject({
      ...{ url: old.url, title: old.title, kind: old.kind, tier: old.tier, visibility: old.visibility },
      happenedOn: new Date(day(-41)),
      replacedBecause: why.wrong,
    })
    const { entry } = await correction(askId, day())
    expect(entry.evidenceIds).toEqual([renewed.id])
    expect(entry.said.assessments?.[0]?.evidenceIds).toEqual([renewed.id])
  })

  test('leaves nothing half done where it is refused', async () => {
    const { askId, evidenceId } = await claimed()
    const { request } = await correction(askId, day(-40))
    const redated = { [evidenceId]: day(-41) }
    const sending = () => record(editor, askId, { ...request, publicSentence: '' }, { redated })
    expect(await codesOf(sending())).toEqual(['PUBLIC_SENTENCE_MISSING'])
    expect(await ledgerEntriesOf(sending)).toBe(0)
    expect(await db().evidence.count({ where: { replacesId: evidenceId } })).toBe(0)
    expect(await db().proposal.count({ where: { askId, state: 'PENDING' } })).toBe(0)
  })

  test('dates nothing that the entry does not rest on, nothing of a day to come, and nothing for another step', async () => {
    const { askId, evidenceId } = await claimed()
    const { request } = await correction(askId, day(-40))
    const { evidenceId: other } = await claimed()
    const redating = (redated: Record<string, string>) => record(editor, askId, request, { redated })
    expect(await codesOf(redating({ [other]: day(-41) }))).toEqual(['NOT_CITED'])
    expect(await codesOf(redating({ [evidenceId]: day(1) }))).toEqual(['DATE_AFTER_TODAY'])
    const note = { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'A hearing.' } as const
    const sending = record(editor, askId, note, { redated: { [evidenceId]: day(-41) } })
    expect(await codesOf(sending)).toEqual(['NOT_CITED'])
    expect(await db().evidence.count({ where: { replacesId: { in: [evidenceId, other] } } })).toBe(0)
  })
})

test('what is sealed is dated by whoever has opened it', async () => {
  const { askId, evidenceId } = await claimed({ visibility: 'SEALED' })
  const { request } = await correction(askId, day(-40))
  const sending = () => record(editor, askId, request, { redated: { [evidenceId]: day(-41) } })
  expect(await codesOf(sending())).toEqual(['SEALED'])
  expect(await ledgerEntriesOf(sending)).toBe(0)
  await openSealed(editor, { evidenceId, receipt: randomUUID() })
  expect(await sending()).toBe('PROPOSED')
  const renewed = await db().evidence.findFirstOrThrow({ where: { replacesId: evidenceId } })
  expect(renewed.visibility).toBe('SEALED')
})

test('an entry in the way that did happen is moved to its own day in the same write', async () => {
  const { id } = await addAsk()
  const promise = { verb: 'recordCommitment', effectiveOn: day(-10), sentence: 'Promised.' } as const
  await record(editor, id, promise, { evidence: aLink({ tier: 3 }) })
  const { entry } = await correction(id, day())
  const mend = { verb: 'correct', entryId: entry.id, ...why, movedTo: day(-40) } as const
  const progress = { verb: 'recordProgress', effectiveOn: day(-30) } as const
  const sent = { evidence: aLink(), also: [mend] }
  expect(await ledgerEntriesOf(() => record(editor, id, progress, sent))).toBe(1)
  expect(await askRow(id)).toMatchObject({ implementation: 'IN_PROGRESS', since: new Date(day(-30)) })
  const corrected = await db().statusEntry.findFirstOrThrow({ where: { replacesId: entry.id } })
  expect(corrected).toMatchObject({
    ...{ standsFor: 'recordCommitment', implementation: 'COMMITTED', effectiveOn: new Date(day(-40)) },
    said: { sentence: 'Promised.', ...why },
  })
})

test('a proposal cites what has replaced its evidence since', async () => {
  const { id } = await addAsk()
  const proposalId = await claim(editor, id)
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId: id } })
  const old = await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })
  const { id: _id, ...same } = old
  const [authorId, recordedAt] = [editor.id, new Date()]
  const replacing = { replacesId: evidenceId, replacedBecause: 'A better link.', recordedAt }
  await db().evidence.create({
    data: { ...same, ...replacing, asks: { create: { askId: id, authorId, recordedAt } } },
  })
  await approveAs(verifier, proposalId)
  expect((await askRow(id)).implementation).toBe('IMPLEMENTED')
})
