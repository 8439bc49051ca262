import type { PersonActor } from '@/lib/access/policy'
import type { FoundAsk } from '@/lib/asks/queries/facts'
import { toJson } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import type { Written } from '@/lib/ledger/write'
import type { Request } from '@/lib/workflow/request'

type Proposed = {
  ask: FoundAsk
  requests: readonly Request[]
  /** The proposal that this one mends or sends again. */
  earlierId: string | null
  at: Date
}

/** Lets what the rules allow wait for a second person, inside a write that a command has opened. */
export async function propose(
  tx: Transaction,
  actor: PersonActor,
  { ask, requests, earlierId, at }: Proposed,
): Promise<Written> {
  const [first] = requests
  if (!first) throw new Refused('Nothing is proposed. Say what happened.')
  if (earlierId) await refuseUnlessOver(tx, ask.id, earlierId)
  await tx.proposal.create({
    data: {
      askId: ask.id,
      verb: first.verb,
      requests: toJson(requests) ?? [],
      proposerId: actor.id,
      proposedAt: at,
      earlierId,
    },
  })
  return { event: 'proposal.made', subject: `ask/${ask.id}` }
}

/** One that still waits is withdrawn first, one that was approved is corrected, and one is mended once. */
export async function refuseUnlessOver(tx: Transaction, askId: string, id: string): Promise<void> {
  const earlier = await tx.proposal.findFirst({ where: { id, askId }, include: { later: true } })
  const isOver = earlier && earlier.state !== 'PENDING' && earlier.state !== 'APPROVED'
  if (!isOver)
    throw new Refused('The proposal that this one mends is not there, or is not over. Propose it anew.')
  if (earlier.later)
    throw new Refused('This proposal was mended or sent again already. Look at the one that followed.')
}
