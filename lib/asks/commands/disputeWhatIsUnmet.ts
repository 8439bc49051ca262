import { personOf, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { decide, unmetNow } from '@/lib/workflow/decide'
import { present, standing } from '@/lib/workflow/history'
import { reasonSentence } from '@/lib/workflow/sentences'
import { isClaimed } from '@/lib/workflow/statuses'
import type { Facts } from '@/lib/workflow/types'
import { askInScope, factsOf } from '../queries/facts'
import { appendEntries } from './append'

/**
 * After evidence came, was withdrawn or replaced, or a criterion changed or was assessed again: claims that are no longer
 * proven, or contradicted without an answer, are disputed, naming what is now unmet. The status itself stays. Inside a
 * write that a command has opened: whoever may do the one may do this with it.
 */
export async function disputeWhatIsUnmet(
  tx: Transaction,
  actor: PersonActor,
  askIds: readonly string[],
  at: Date,
): Promise<void> {
  for (const askId of [...new Set(askIds)].sort()) {
    const facts: Facts = {
      ...(await factsOf(tx, actor, askId, at)),
      actor: { ...personOf(actor), may: ['recordStatus'] },
    }
    const reason = unmetReason(facts)
    if (reason === null) continue
    const decision = decide(facts, { verb: 'dispute', effectiveOn: facts.today, reason })
    if (!decision.isAllowed) continue
    const ask = await askInScope(tx, actor, askId)
    // Nobody has said this: it follows from what somebody did.
    await appendEntries(tx, [{ ...decision.entry, said: { unmet: reason } }], { ask, at })
  }
}

/** What a standing claim has lost, in sentences; null where nothing is claimed, nothing is lost, or it is disputed already. */
function unmetReason(facts: Facts): string | null {
  const { implementation, verification } = standing(facts.entries, present(facts.entries, facts.today))
  if (!isClaimed(implementation) || verification === 'DISPUTED') return null
  const unmet = unmetNow(facts)
  return unmet.length === 0 ? null : `No longer proven. ${unmet.map(reasonSentence).join(' ')}`
}
