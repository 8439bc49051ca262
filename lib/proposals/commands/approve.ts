import { personOf, type Actor, type PersonActor } from '@/lib/access/policy'
import { appendEntries } from '@/lib/asks/commands/append'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { refused } from '@/lib/asks/commands/prepare'
import { refuseHidden } from '@/lib/asks/commands/refuseHidden'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { decideTogether } from '@/lib/workflow/decide'
import { changesSince } from '../queries/changes'
import { decidingOn, pendingProposal } from '../queries/deciding'
import type { ApproveInput } from '../schema'
import { close } from './close'

/**
 * The second person's yes: the same rules are asked again, of what is true now, and the entries are appended; they
 * become public at once. What `also` does belongs to the same act: with it, all of it holds or nothing. Throws Forbidden, NotFound, Refused (what is missing, or why this person cannot decide), or
 * Conflict when it was decided already, or when it is no longer what the decider read.
 */
export async function approve(actor: Actor, input: ApproveInput, also: Also = nothing): Promise<void> {
  if (actor.kind !== 'person') throw new Forbidden('Only a person can decide a proposal.')
  const approving = async (tx: Transaction, at: Date) => {
    const { proposal, entryIds } = await approveIn(tx, actor, input, at)
    await also(tx, at, { ref: proposal.ask.recommendation.ref, entryIds })
    return { event: 'proposal.approved', subject: `proposal/${proposal.id}` }
  }
  await write(actor, approving, {
    receipt: input.receipt,
    about: `proposal/${input.proposalId}`,
  })
}

/** More of the same write, about what the approval has appended. */
export type Also = (tx: Transaction, at: Date, about: { ref: string; entryIds: string[] }) => Promise<void>

async function nothing(): Promise<void> {}

async function approveIn(tx: Transaction, actor: PersonActor, input: ApproveInput, at: Date) {
  const proposal = await pendingProposal(tx, actor, input.proposalId)
  if (proposal.plan !== null)
    throw new Refused('A split, a merge or a succession is decided as a whole, on its own page.')
  const { requests, facts, seen } = await decidingOn(tx, actor, proposal, at)
  if (seen !== input.seen) throw await changed(tx, proposal.askId, new Date(input.seenAt))
  const decision = decideTogether(facts, requests, { by: personOf(actor), sentence: input.sentence })
  if (!decision.isAllowed) throw refused(decision.missing)
  await refuseHidden(tx, proposal.ask, requests)
  await close(tx, proposal.id, { state: 'APPROVED', deciderId: actor.id, at })
  const entryIds = await appendEntries(tx, decision.entries, {
    ask: proposal.ask,
    at,
    proposalId: proposal.id,
  })
  // What a correction takes away may have been the proof, or the answer, of the claim that it leaves.
  await disputeWhatIsUnmet(tx, actor, [proposal.askId], at)
  return { proposal, entryIds }
}

async function changed(tx: Transaction, askId: string, seenAt: Date): Promise<Conflict> {
  const what = await changesSince(tx, askId, seenAt)
  const message = `Something that this rests on has changed since you read it, so nothing was decided. ${what.join(' ')} What you wrote is kept: read it again, then decide.`
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}
