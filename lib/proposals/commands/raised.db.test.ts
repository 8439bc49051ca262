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
