import { personOf, type Actor, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { carry } from '@/lib/proposals/commands/carry'
import { close } from '@/lib/proposals/commands/close'
import { refuseObstacles, SECONDS_CARRIED } from '@/lib/proposals/commands/proposePlan'
import { carryingAsProposed, type Carrying } from '@/lib/proposals/queries/carrying'
import { pendingProposal } from '@/lib/proposals/queries/deciding'
import type { Plan } from '@/lib/restructuring/schema'
import { refuseMarked } from '@/lib/wordings/commands/refuseMarked'
import type { ApprovePlanInput } from './schema'

/**
 * A lead's yes to a split, a merge or a succession, bound to what they read. The words of new parts become public with it
 * where their whole is, so that they are checked as in the queue. Throws Forbidden, NotFound, Refused (what is in the way,
 * why this person cannot decide, or marked and not looked at) or Conflict.
 */
export async function approvePlan(actor: Actor, input: ApprovePlanInput): Promise<void> {
  if (actor.kind !== 'person') throw new Forbidden('Only a person can decide a proposal.')
  const subject = `proposal/${input.proposalId}`
  await write(
    actor,
    async (tx, at) => {
      await approveIn(tx, actor, input, at)
      return { event: 'proposal.approved', subject }
    },
    { receipt: input.receipt, about: subject, seconds: SECONDS_CARRIED },
  )
}

async function approveIn(tx: Transaction, actor: PersonActor, input: ApprovePlanInput, at: Date) {
  const proposal = await pendingProposal(tx, actor, input.proposalId)
  const carrying = await carryingAsProposed(tx, actor, proposal, at)
  if (carrying.seen !== input.seen) throw changed(carrying)
  refuseObstacles(carrying)
  await refuseMarked(tx, publicWordsOf(carrying), input.hasLooked)
  await close(tx, proposal.id, { state: 'APPROVED', deciderId: actor.id, at })
  const approval = { by: personOf(actor), sentence: input.sentence }
  await carry(tx, actor, carrying, { proposalId: proposal.id, approval, at })
  await nameSuccessor(tx, carrying.plan)
  await enqueue(
    tx,
    keysOf(carrying).map((key) => ({ topic: 'release', key, dueAt: at })),
  )
}

/** Once nothing is asked of it any more, an addressee is known by who is asked in its place. */
async function nameSuccessor(tx: Transaction, plan: Plan): Promise<void> {
  if (plan.kind !== 'SUCCESSION') return
  const { addresseeId, successorId } = plan
  const isAsked = { addresseeId, implementation: { not: 'SUPERSEDED' as const } }
  if ((await tx.ask.count({ where: isAsked })) > 0) return
  await tx.addressee.update({ where: { id: addresseeId }, data: { successorId } })
}

/** What the public would read that nobody has cleared: the words of parts, unless they are drafts. */
export function publicWordsOf({ whole, parts }: Pick<Carrying, 'whole' | 'parts'>): string[] {
  if (!whole || whole.isDraft) return []
  return parts.flatMap(({ title, statement, locator, excerpt }) => [
    title,
    statement,
    locator,
    ...(excerpt === null ? [] : [excerpt]),
  ])
}

function keysOf({ whole, parts }: Carrying): string[] {
  if (!whole || whole.isDraft) return []
  return [whole, ...parts].map(({ ref }) => `recommendation/${ref}`)
}

function changed({ obstacles }: Carrying): Conflict {
  const what = obstacles.length > 0 ? obstacles.join(' ') : 'Something was recorded at one of the requests.'
  const message = `Something that this rests on has changed since you read it, so nothing was decided. ${what} What you wrote is kept: read it again, then decide.`
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
