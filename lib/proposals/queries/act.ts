import type { PersonActor } from '@/lib/access/policy'
import { asksNamed, type TickableAsk } from '@/lib/asks/queries/tickable'
import { db, type Transaction } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { nameOf } from '@/lib/ledger/write'

/** What this person recorded at several requests in one act, as far as it stands; the act is known by its form's receipt. */
export async function entriesOfAct(
  tx: Transaction,
  actor: PersonActor,
  receipt: string,
): Promise<{ id: string; askId: string; release: object | null }[]> {
  if (!isUuid(receipt)) return []
  const kept = await tx.receipt.findUnique({ where: { key: receipt } })
  if (kept?.actor !== nameOf(actor)) return []
  // No other write has its instant.
  return tx.statusEntry.findMany({
    where: { recordedAt: kept.writtenAt, authorId: actor.id, replacedBy: null, verb: { not: 'takeBack' } },
    orderBy: { id: 'asc' },
    select: { id: true, askId: true, release: { select: { releasedAt: true } } },
  })
}

export type Act = {
  asks: TickableAsk[]
  /** Of how many it can be taken back still. */
  canTakeBack: number
}

/** Where an act was recorded that stands, and how much of it can be taken back, by what the public has not read. */
export async function openAct(actor: PersonActor, receipt: string | undefined): Promise<Act> {
  const entries = receipt === undefined ? [] : await entriesOfAct(db(), actor, receipt)
  const ids = entries.map(({ askId }) => askId)
  return {
    asks: await asksNamed(actor, ids),
    canTakeBack: entries.filter(({ release }) => release === null).length,
  }
}
