import type { PersonActor } from '@/lib/access/policy'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import type { Transaction } from '@/lib/core/db'
import { enqueue } from '@/lib/outbox/enqueue'

/**
 * What follows when the proof of requests has changed: claims that are no longer proven are disputed, and what the public
 * reads of it is made anew. Inside a write that a command has opened.
 */
export async function followUp(
  tx: Transaction,
  actor: PersonActor,
  askIds: readonly string[],
  at: Date,
): Promise<void> {
  const asks = await tx.ask.findMany({
    where: { id: { in: [...askIds] }, recommendation: { isDraft: false } },
    select: { recommendation: { select: { ref: true } } },
  })
  const refs = [...new Set(asks.map(({ recommendation }) => recommendation.ref))]
  await enqueue(
    tx,
    refs.map((ref) => ({ topic: 'release', key: `recommendation/${ref}`, dueAt: at })),
  )
  await disputeWhatIsUnmet(tx, actor, askIds, at)
}
