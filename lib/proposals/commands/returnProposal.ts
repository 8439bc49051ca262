import { personOf, type Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { refused } from '@/lib/asks/commands/prepare'
import { canReturn } from '../rules'
import { decidingOn, pendingProposal } from '../queries/deciding'
import type { ReturnInput } from '../schema'
import { close } from './close'

/**
 * The second person's "not like this", with the reason, so that it can be mended. Throws Forbidden, NotFound, Refused
 * (this person does not decide it), or Conflict when it was decided already.
 */
export async function returnProposal(actor: Actor, input: ReturnInput): Promise<void> {
  if (actor.kind !== 'person') throw new Forbidden('Only a person can return a proposal.')
  const subject = `proposal/${input.proposalId}`
  await write(
    actor,
    async (tx, at) => {
      const proposal = await pendingProposal(tx, actor, input.proposalId)
      const { facts, requests } = await decidingOn(tx, actor, proposal, at)
      const inTheWay = canReturn(facts, requests, personOf(actor))
      if (inTheWay.length > 0) throw refused(inTheWay)
      await close(tx, proposal.id, {
        state: 'RETURNED',
        deciderId: actor.id,
        reason: input.reason,
        at,
      })
      return { event: 'proposal.returned', subject }
    },
    { receipt: input.receipt, about: subject },
  )
}
