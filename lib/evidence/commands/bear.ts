import { can, type Actor } from '@/lib/access/policy'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { askInScope } from '@/lib/asks/queries/facts'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { standingEvidence } from '../queries/scoped'
import type { BearInput } from '../schema'
import { serve } from './add'

/**
 * The same piece of evidence serves another request too; a claim that it contradicts there is disputed. Throws Forbidden,
 * NotFound, Conflict or Refused.
 */
export async function bearOn(
  actor: Actor,
  { evidenceId, receipt, askId, polarity }: BearInput,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence'))
    throw new Forbidden('Your role does not attach evidence. Ask an editor or a lead.')
  const subject = `evidence/${evidenceId}`
  await write(
    actor,
    async (tx, at) => {
      const { asks } = await standingEvidence(tx, actor, evidenceId)
      await askInScope(tx, actor, askId)
      if (asks.some((one) => one.askId === askId)) throw already()
      await serve(tx, actor, { askId, evidenceId, polarity }, at)
      await disputeWhatIsUnmet(tx, actor, [askId], at)
      return { event: 'evidence.borne', subject }
    },
    { receipt, about: subject },
  )
}

function already(): Refused {
  const message = 'It serves this request already.'
  return new Refused(message, [{ field: 'askId', code: 'ALREADY_SERVES', message }])
}
