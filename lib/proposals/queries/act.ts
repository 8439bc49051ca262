import type { PersonActor } from '@/lib/access/policy'
import { asksNamed, type TickableAsk } from '@/lib/asks/queries/tickable'
import { factsOf } from '@/lib/asks/queries/facts'
import { db, type Transaction } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { nameOf } from '@/lib/ledger/write'
import { decide } from '@/lib/workflow/decide'

/** What this person recorded at several requests in one act, as far as it stands; the act is known by its form's receipt. */
export async function entriesOfAct(
  tx: Transaction,
  actor: PersonActor,
  receipt: string,
): Promise<{ id: string; askId: string }[]> {
  if (!isUuid(receipt)) return []
  const kept = await tx.receipt.findUnique({ where: { key: receipt } })
  if (kept?.actor !== nameOf(actor)) return []
  // No other write has its instant.
  return tx.statusEntry.findMany({
    where: { recordedAt: kept.writtenAt, authorId: actor.id, replacedBy: null, verb: { not: 'takeBack' } },
    orderBy: { id: 'asc' },
    select: { id: true, askId: true },
  })
}

export type Act = {
  asks: TickableAsk[]
  /** Of how many it can be taken back still. */
  canTakeBack: number
}

/** Where an act was recorded that stands, and how much of it can be taken back. */
export async function openAct(actor: PersonActor, receipt: string): Promise<Act> {
  const entries = await entriesOfAct(db(), actor, receipt)
  const now = new Date()
  let canTakeBack = 0
  for (const { id, askId } of entries) {
    const request = { verb: 'takeBack', entryId: id, reason: '-' } as const
    if (decide(await factsOf(db(), actor, askId, now), request).isAllowed) canTakeBack += 1
  }
  return {
    asks: await asksNamed(
      actor,
      entries.map(({ askId }) => askId),
    ),
    canTakeBack,
  }
}
