import type { Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { pendingProposal } from '../queries/deciding'
import type { WithdrawInput } from '../schema'
import { close } from './close'

/** Its proposer takes it back before it is decided. Throws Forbidden, NotFound, or Conflict when it was decided already. */
export async function withdrawProposal(actor: Actor, input: WithdrawInput): Promise<void> {
  if (actor.kind !== 'person') throw new Forbidden('Only its proposer withdraws a proposal.')
  const subject = `proposal/${input.proposalId}`
  await write(
    actor,
    async (tx, at) => {
      const proposal = await pendingProposal(tx, actor, input.proposalId)
      if (proposal.proposerId !== actor.id)
        throw new Forbidden('Only its proposer withdraws a proposal. Return it with a reason instead.')
      const { reason } = input
      await close(tx, proposal.id, { state: 'WITHDRAWN', deciderId: actor.id, reason, at })
      return { event: 'proposal.withdrawn', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}
