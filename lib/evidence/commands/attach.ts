import { can, type Actor } from '@/lib/access/policy'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { askInScope } from '@/lib/asks/queries/facts'
import { todayIn } from '@/lib/core/dates'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { organisationIn } from '@/lib/organisation/queries'
import type { AttachInput } from '../schema'
import { addEvidence } from './add'

/**
 * Attaches a piece of evidence to a request. A claim that it contradicts is disputed until a second person has read the
 * answer. Throws Forbidden, NotFound, Refused or Invalid.
 */
export async function attachEvidence(actor: Actor, input: AttachInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'attachEvidence'))
    throw new Forbidden('Your role does not attach evidence. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const ask = await askInScope(tx, actor, input.askId)
      const { timeZone } = await organisationIn(tx)
      const id = await addEvidence(tx, actor, input.evidence, {
        askId: ask.id,
        at,
        today: todayIn(timeZone, at),
      })
      await disputeWhatIsUnmet(tx, actor, [ask.id], at)
      return { event: 'evidence.attached', subject: `evidence/${id}` }
    },
    { receipt: input.receipt },
  )
}
