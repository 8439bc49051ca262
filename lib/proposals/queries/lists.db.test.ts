import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { actor, addPerson } from '@/lib/testing/actors'
import { addAsk } from '@/lib/testing/factories'
import { claim, pendingOn } from '@/lib/testing/proposed'
import { day, record } from '@/lib/testing/recorded'
import { recordStatus } from '../commands/record'
import { returnProposal } from '../commands/returnProposal'
import { countProposals } from './count'
import { fewReturned, fewToDecide, returnedToMe, waitingProposals } from './lists'
import { openProposal } from './open'
import { pendingProposals } from './pending'

let editor: PersonActor
let verifier: PersonActor
let lead: PersonActor
let claimed: { askId: string; proposalId: string }
let ended: string

beforeAll(async () => {
  editor = await addPerson('editor')
  verifier = await addPerson('verifier')
  lead = await addPerson('lead')
  const { id } = await addAsk()
  claimed = { askId: id, proposalId: await claim(editor, id) }
  const { id: other } = await addAsk()
  const end = { ending: 'REFUSED', reason: 'Refused twice.', risk: 'Those who wait for a visa.' } as const
  await record(lead, other, { verb: 'closeNotImplemented', effectiveOn: day(-3), ...end })
  ended = await pendingOn(other)
})

const forMe = async (someone: PersonActor) =>
  (await waitingProposals(someone)).filter(({ isForMe }) => isForMe).map(({ id }) => id)

test('each is for whoever may decide it, and never for its proposer', async () => {
  expect(await forMe(verifier)).toEqual([claimed.proposalId])
  expect(await forMe(lead)).toEqual([claimed.proposalId])
  expect(await forMe(editor)).toEqual([])
  expect(await forMe(await addPerson('lead'))).toEqual([claimed.proposalId, ended])
})

test('the navigation counts what the lists hold', async () => {
  for (const someone of [editor, verifier, lead, await addPerson('lead'), await addPerson('viewer')])
    expect(await countProposals(someone)).toBe(
      (await forMe(someone)).length + (await returnedToMe(someone)).length,
    )
})

test('at its request it says who proposed it and when it lapses', async () => {
  const { ref } = await db().recommendation.findFirstOrThrow({
    where: { asks: { some: { id: claimed.askId } } },
  })
  expect((await pendingProposals(editor, ref)).get(claimed.askId)).toEqual({
    id: claimed.proposalId,
    verb: 'claimImplemented',
    proposer: editor.name,
    proposedOn: day(),
    lapsesOn: day(30),
    takesTwo: true,
    plan: null,
  })
})

test('whoever opens it reads why they cannot decide it, and who can', async () => {
  const own = await openProposal(editor, claimed.proposalId)
  expect(own).toMatchObject({ isMine: true, missing: [], proposer: editor.name })
  expect(own.cannotDecide.map(({ code }) => code)).toContain('OWN_PROPOSAL')
  expect(own.deciders).toContain(verifier.name)
  expect((await openProposal(verifier, claimed.proposalId)).cannotDecide).toEqual([])
  await expect(openProposal({ ...actor('editor'), roles: [] }, claimed.proposalId)).rejects.toThrow(NotFound)
  await expect(openProposal(editor, randomUUID())).rejects.toThrow(NotFound)
})

test('what was returned is on its proposer’s list with the reason, until something follows', async () => {
  const { id } = await addAsk()
  const proposalId = await claim(editor, id)
  const reason = 'The link leads to a draft.'
  await returnProposal(verifier, { proposalId, receipt: randomUUID(), reason })
  const [line] = await returnedToMe(editor)
  expect(line).toMatchObject({ id: proposalId, reason, decider: verifier.name, state: 'RETURNED' })
  expect(await countProposals(editor)).toBe(1)
  const again = { verb: 'claimPartial', effectiveOn: day(-1), remainder: 'The rest.' } as const
  const [criterion] = await db().criterion.findMany({ where: { askId: id } })
  const [evidence] = await db().askEvidence.findMany({ where: { askId: id } })
  const assessments = [
    {
      criterionId: criterion?.id ?? '',
      assessment: 'MET_IN_PART' as const,
      evidenceIds: [evidence?.evidenceId ?? ''],
    },
  ]
  const { version } = await db().ask.findUniqueOrThrow({ where: { id } })
  const request = { ...again, assessments }
  await recordStatus(editor, { askId: id, version, receipt: randomUUID(), request, earlierId: proposalId })
  expect(await returnedToMe(editor)).toEqual([])
})

test('on a desk the oldest few stand, all are counted, and none of what nobody works on any more', async () => {
  const someone = await addPerson('editor')
  const asks = [await addAsk(), await addAsk()]
  const [first, second] = [await claim(someone, asks[0]?.id ?? ''), await claim(someone, asks[1]?.id ?? '')]
  const { lines, total } = await fewToDecide(verifier, 1)
  expect([lines.length, total]).toEqual([1, (await forMe(verifier)).length])
  expect((await fewToDecide(verifier, 50)).lines.map(({ id }) => id)).toEqual(await forMe(verifier))
  const archive = (id = '') =>
    db().recommendation.update({ where: { id }, data: { archivedBecause: 'Over.' } })
  await archive(asks[1]?.recommendationId)
  const open = (await fewToDecide(verifier, 50)).lines.map(({ id }) => id)
  expect(open).toContain(first)
  expect(open).not.toContain(second)
  for (const proposalId of [first, second])
    await returnProposal(verifier, { proposalId, receipt: randomUUID(), reason: 'A draft.' })
  expect(await fewReturned(someone)).toMatchObject({ total: 1, lines: [{ id: first }] })
  expect((await fewToDecide(actor(), 50)).lines).toEqual([])
})
