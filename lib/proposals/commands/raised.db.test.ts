import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { replaceEvidence } from '@/lib/evidence/commands/replace'
import { withdrawEvidence } from '@/lib/evidence/commands/withdraw'
import { addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { approveAs, claim, implementedRequest, pendingOn } from '@/lib/testing/proposed'
import { aLink, codesOf, day, record } from '@/lib/testing/recorded'
import { countProposals } from '../queries/count'
import { resend } from './resend'
import { withdrawProposal } from './withdrawProposal'

let editor: PersonActor
let other: PersonActor
let verifier: PersonActor
let askId: string
beforeEach(async () => {
  editor = await addPerson('editor')
  other = await addPerson('editor')
  verifier = await addPerson('verifier')
  askId = (await addAsk()).id
  await approveAs(verifier, await claim(editor, askId))
})

const standing = async (id = askId) => {
  const { implementation, verification } = await db().ask.findUniqueOrThrow({ where: { id } })
  return `${implementation} ${verification}`
}
const why = { wrong: 'It was a slip.', publicSentence: 'We take it back.' }
/** Takes the newest entry away, or puts something that says nothing in its place. */
async function mend(someone: PersonActor, replacement: 'NOTHING' | 'A SENTENCE' = 'NOTHING') {
  const { id } = await db().statusEntry.findFirstOrThrow({
    where: { askId },
    orderBy: { recordedAt: 'desc' },
  })
  const said = { verb: 'recordDevelopment', effectiveOn: day(), sentence: 'A hearing was held.' } as const
  const instead = replacement === 'NOTHING' ? null : said
  return record(someone, askId, { verb: 'correct', entryId: id, ...why, replacement: instead })
}
const dispute = (someone: PersonActor) =>
  record(someone, askId, { verb: 'dispute', effectiveOn: day(), reason: 'Nobody applies it.' })
const rollBack = (someone: PersonActor) =>
  record(
    someone,
    askId,
    { verb: 'recordRegression', effectiveOn: day(-1), lost: 'All of it.' },
    { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-1) }) },
  )

test('nobody takes a colleague’s doubt or rollback away alone, public or not', async () => {
  await dispute(other)
  expect(await mend(editor)).toBe('PROPOSED')
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  await approveAs(verifier, await pendingOn(askId))
  expect(await standing()).toBe('IMPLEMENTED VERIFIED')
})

test.each(['NOTHING', 'A SENTENCE'] as const)(
  'a claim that a correction lets stand again (in the place of a rollback: %s) answers what contradicts it',
  async (replacement) => {
    await rollBack(other)
    expect(await codesOf(mend(editor, replacement))).toEqual(['CONTRADICTION_UNANSWERED'])
    expect(await standing()).toBe('REGRESSED UNVERIFIED')
  },
)

test('a doubt that followed from lost proof cannot be taken away while the proof is lost', async () => {
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
  await withdrawEvidence(editor, { evidenceId, receipt: randomUUID(), reason: 'It is a forgery.' })
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
  expect(await codesOf(mend(other))).toEqual(['CRITERION_UNPROVEN'])
})

test.each([
  ['before the doubt', -9],
  ['between doubt and answer', -4],
])(
  'a rollback that comes to light %s was checked by nobody, whatever was answered',
  async (_place, offset) => {
    await record(other, askId, { verb: 'dispute', effectiveOn: day(-6), reason: 'Nobody applies it.' })
    await record(editor, askId, { verb: 'resolveDispute', effectiveOn: day(-2), answer: 'It is applied.' })
    await approveAs(verifier, await pendingOn(askId))
    expect(await standing()).toBe('IMPLEMENTED VERIFIED')
    await record(
      editor,
      askId,
      { verb: 'recordRegression', effectiveOn: day(offset), lost: 'All of it.' },
      { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(offset) }) },
    )
    expect(await standing()).toMatch(/^REGRESSED (UNVERIFIED|DISPUTED)$/)
  },
)

test('sent again by somebody else it is still not decided by whoever proposed it first', async () => {
  const lead = await addPerson('lead')
  const { id } = await addAsk()
  const evidence = aLink({
    url: 'https://www.congress.gov/public-law/119th-congress/2',
    happenedOn: day(-40),
  })
  await record(lead, id, { ...(await implementedRequest(id)), evidenceIds: [] }, { evidence })
  const first = await pendingOn(id)
  await withdrawProposal(lead, { proposalId: first, receipt: randomUUID(), reason: 'Let somebody else.' })
  const before = await countProposals(lead)
  await resend(editor, { proposalId: first, receipt: randomUUID() })
  expect(await countProposals(lead)).toBe(before)
  expect(await codesOf(approveAs(lead, await pendingOn(id)))).toEqual(['OWN_PROPOSAL'])
  await approveAs(verifier, await pendingOn(id))
  expect(await standing(id)).toBe('IMPLEMENTED VERIFIED')
})

test('evidence that somebody else enters again stays the find of whoever entered it first', async () => {
  const { id } = await addAsk()
  await attachEvidence(verifier, {
    askId: id,
    receipt: randomUUID(),
    evidence: aLink({ happenedOn: day(-40) }),
  })
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId: id } })
  const renewed = await replaceEvidence(editor, {
    evidenceId,
    receipt: randomUUID(),
    because: 'A slip in the title.',
    dropsFile: false,
    evidence: aLink({ happenedOn: day(-40) }),
  })
  const request = await implementedRequest(id)
  const assessments = request.assessments.map((one) => ({ ...one, evidenceIds: [renewed] }))
  await record(editor, id, { ...request, assessments })
  expect(await codesOf(approveAs(verifier, await pendingOn(id)))).toEqual(['OWN_EVIDENCE'])
})

const contradict = () =>
  attachEvidence(other, {
    ...{ askId, receipt: randomUUID() },
    evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-3) }),
  })
const against = async () =>
  (await db().askEvidence.findFirstOrThrow({ where: { askId, polarity: 'CONTRADICTS' } })).evidenceId
const answering = async (answer: string) => ({
  verb: 'resolveDispute' as const,
  effectiveOn: day(),
  answer: 'We looked again.',
  contradictionAnswers: [{ evidenceId: await against(), answer }],
})

test('an answer goes with the entry that gave it, and a blank one is none', async () => {
  await contradict()
  for (const blank of ['', ' ', '\u200b'])
    expect(await codesOf(record(editor, askId, await answering(blank)))).toEqual(['CONTRADICTION_UNANSWERED'])
  await record(editor, askId, await answering('That act was struck down.'))
  await approveAs(verifier, await pendingOn(askId))
  expect(await standing()).toBe('IMPLEMENTED VERIFIED')
  const { id } = await db().statusEntry.findFirstOrThrow({ where: { askId, verb: 'resolveDispute' } })
  const { contradictionAnswers: _answers, ...empty } = await answering('')
  const correction = { verb: 'correct', entryId: id, ...why, replacement: empty } as const
  expect(await codesOf(record(editor, askId, correction))).toEqual(['CONTRADICTION_UNANSWERED'])
})

test('a doubt of one’s own in front of a colleague’s hides nothing: theirs is ended by two', async () => {
  await dispute(other)
  const { id } = await db().statusEntry.findFirstOrThrow({ where: { askId, verb: 'dispute' } })
  await dispute(editor)
  expect(await record(editor, askId, { verb: 'correct', entryId: id, ...why, replacement: null })).toBe(
    'PROPOSED',
  )
})

test('what becomes a rollback by a correction was not checked by whoever answered before, and is public at once', async () => {
  const sentence = {
    verb: 'recordDevelopment',
    sentence: 'A hearing was held.',
    effectiveOn: day(-8),
  } as const
  await record(other, askId, sentence)
  const { id } = await db().statusEntry.findFirstOrThrow({ where: { askId, verb: 'recordDevelopment' } })
  await record(other, askId, { verb: 'dispute', effectiveOn: day(-6), reason: 'Nobody applies it.' })
  await record(editor, askId, { verb: 'resolveDispute', effectiveOn: day(-2), answer: 'It is applied.' })
  await approveAs(verifier, await pendingOn(askId))
  const replacement = { verb: 'recordRegression', effectiveOn: day(-8), lost: 'All of it.' } as const
  await record(
    other,
    askId,
    { verb: 'correct', entryId: id, ...why, replacement },
    { evidence: aLink({ polarity: 'CONTRADICTS', happenedOn: day(-8) }) },
  )
  expect(await standing()).toBe('REGRESSED DISPUTED')
})

test('after a rollback the old proof proves nothing, whatever came between', async () => {
  await rollBack(other)
  const begun = { verb: 'resume', to: 'IN_PROGRESS', effectiveOn: day() } as const
  await record(editor, askId, begun, { evidence: aLink({ happenedOn: day() }) })
  const contradictionAnswers = [{ evidenceId: await against(), answer: 'It was itself repealed.' }]
  const again = { verb: 'claimImplemented' as const, effectiveOn: day(), contradictionAnswers }
  expect(await codesOf(record(editor, askId, again))).toEqual(['CRITERION_UNPROVEN'])
})

test('a doubt is answered, not left behind: a claim that is moved past it takes the answer first', async () => {
  await record(other, askId, { verb: 'dispute', effectiveOn: day(-6), reason: 'Survivors say no.' })
  const { id } = await db().statusEntry.findFirstOrThrow({ where: { askId, verb: 'claimImplemented' } })
  const { evidenceId } = await db().askEvidence.findFirstOrThrow({ where: { askId } })
  const { assessments } = await implementedRequest(askId)
  const replacement = {
    verb: 'claimImplemented' as const,
    effectiveOn: day(-2),
    assessments: assessments.map((one) => ({ ...one, evidenceIds: [evidenceId] })),
  }
  const moved = { verb: 'correct', entryId: id, ...why, replacement } as const
  expect(await codesOf(record(editor, askId, moved))).toEqual(['DISPUTE_UNANSWERED'])
  expect(await standing()).toBe('IMPLEMENTED DISPUTED')
})
