import { can, type Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { standingEvidence } from '../queries/scoped'
import type { WithdrawInput } from '../schema'
import { followUp } from './followUp'

/**
 * Says that a piece of evidence no longer counts, and why. No status changes by that: a claim that rested on it is
 * disputed, naming what is now unmet. Throws Forbidden, NotFound, Conflict or Refused.
 */
export async function withdrawEvidence(
  actor: Actor,
  { evidenceId, receipt, reason }: WithdrawInput,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'withdrawEvidence'))
    throw new Forbidden('Your role does not withdraw evidence. Ask an editor or a lead.')
  const subject = `evidence/${evidenceId}`
  await write(
    actor,
    async (tx, at) => {
      const { asks } = await standingEvidence(tx, actor, evidenceId)
      await tx.evidenceWithdrawal.create({
        data: { evidenceId, reason, authorId: actor.id, recordedAt: at },
      })
      await followUp(
        tx,
        actor,
        asks.map(({ askId }) => askId),
        at,
      )
      return { event: 'evidence.withdrawn', subject }
    },
    { receipt, about: subject },
  )
}
