import { randomUUID } from 'node:crypto'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { approve } from '@/lib/proposals/commands/approve'
import { decidingOn, proposalInScope } from '@/lib/proposals/queries/deciding'
import type { ApproveInput } from '@/lib/proposals/schema'
import { aLink, day, record } from './recorded'

/** Claims that a request is implemented, on a new official act of 40 days ago, from 20 days ago; gives the proposal's id. */
export async function claim(actor: PersonActor, askId: string): Promise<string> {
  const evidence = aLink({ happenedOn: day(-40) })
  await record(actor, askId, { ...(await implementedRequest(askId)), evidenceIds: [] }, { evidence })
  return pendingOn(askId)
}

/** That every required criterion is met by the evidence that comes along. */
export async function implementedRequest(askId: string) {
  const criteria = await db().criterion.findMany({ where: { askId, replacedBy: null, isRequired: true } })
  const assessments = criteria.map(({ id }) => ({
    criterionId: id,
    assessment: 'MET' as const,
    evidenceIds: ['new'],
  }))
  return { verb: 'claimImplemented', effectiveOn: day(-20), assessments } as const
}

export async function pendingOn(askId: string): Promise<string> {
  return (await db().proposal.findFirstOrThrow({ where: { askId, state: 'PENDING' } })).id
}

/** What somebody's decision form carries when it is opened now. */
export async function seenBy(actor: PersonActor, proposalId: string) {
  const now = new Date()
  const { seen } = await decidingOn(db(), actor, await proposalInScope(db(), actor, proposalId), now)
  return { seen, seenAt: now.toISOString() }
}

/** Approves as the form does, having just read it, unless told. */
export async function approveAs(
  actor: PersonActor,
  proposalId: string,
  given: Partial<ApproveInput> = {},
): Promise<void> {
  const form = { proposalId, receipt: randomUUID(), sentence: 'The act is in force and says it.' }
  return approve(actor, { ...form, ...(await seenBy(actor, proposalId)), ...given })
}
