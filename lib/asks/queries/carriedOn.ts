import type { Transaction } from '@/lib/core/db'
import { saidSchema, type Said } from '@/lib/workflow/request'

/**
 * What a request was carried over into still begins with what stood here: that entry was not corrected there, nor, where that
 * was carried over itself, further on. `said`: with its entries.
 */
export async function isCarriedOn(
  tx: Transaction,
  askId: string,
  said: readonly Pick<Said, 'carriedInto'>[],
): Promise<boolean> {
  const into = said.flatMap(({ carriedInto }) => carriedInto?.map((place) => place.askId) ?? [])
  if (into.length === 0) return false
  const from = { path: ['carriedFrom', 'askId'], equals: askId }
  const openings = await tx.statusEntry.findMany({
    where: { askId: { in: into }, replacedBy: null, said: from },
    select: { askId: true },
  })
  for (const opening of openings) {
    const left = await leftWith(tx, opening.askId)
    if (left.length === 0 || (await isCarriedOn(tx, opening.askId, left))) return true
  }
  return false
}

/** What the entries say that left a request behind. */
async function leftWith(tx: Transaction, askId: string): Promise<Said[]> {
  const rows = await tx.statusEntry.findMany({
    where: { askId, verb: 'carryOver', implementation: 'SUPERSEDED', replacedBy: null },
    select: { said: true },
  })
  return rows.map(({ said }) => saidSchema.parse(said))
}
