import type { PersonActor } from '@/lib/access/policy'
import { asksNamed, type TickableAsk } from '@/lib/asks/queries/tickable'
import { db, type Transaction } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { nameOf } from '@/lib/ledger/write'
import type { Prisma } from '@/prisma/generated/client'

/** What this person recorded at several requests in one act, as far as it stands; the act is known by its form's receipt. */
export async function entriesOfAct(
  tx: Transaction,
  actor: PersonActor,
  receipt: string,
): Promise<{ id: string; askId: string; release: object | null }[]> {
  const act = await actOf(tx, actor, receipt)
  if (!act) return []
  return tx.statusEntry.findMany({
    where: { ...act, replacedBy: null },
    orderBy: { id: 'asc' },
    select: { id: true, askId: true, release: { select: { releasedAt: true } } },
  })
}

export type Act = {
  asks: TickableAsk[]
  /** Of how many it can be taken back still, by what the public has not read. */
  canTakeBack: number
  /** At how many it was. */
  takenBack: number
}

/** Where an act was recorded that stands, and how much of it can be taken back, or was. */
export async function openAct(actor: PersonActor, receipt: string | undefined): Promise<Act> {
  const act = receipt === undefined ? null : await actOf(db(), actor, receipt)
  if (!act || receipt === undefined) return { asks: [], canTakeBack: 0, takenBack: 0 }
  const entries = await entriesOfAct(db(), actor, receipt)
  const ids = entries.map(({ askId }) => askId)
  return {
    asks: await asksNamed(actor, ids),
    canTakeBack: entries.filter(({ release }) => release === null).length,
    takenBack: await db().statusEntry.count({ where: { ...act, replacedBy: { is: { verb: 'takeBack' } } } }),
  }
}

/** The entries of an act: no other write has its instant. Null where it is nobody's of this name. */
async function actOf(
  tx: Transaction,
  actor: PersonActor,
  receipt: string,
): Promise<Prisma.StatusEntryWhereInput | null> {
  const kept = isUuid(receipt) ? await tx.receipt.findUnique({ where: { key: receipt } }) : null
  if (kept?.actor !== nameOf(actor)) return null
  return { recordedAt: kept.writtenAt, authorId: actor.id, verb: { not: 'takeBack' } }
}
