import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { recommendationScope } from '../scope'

export type Named = { ref: string; title: string; owner: string | null }

/** What an address names, for a sentence about it; null where that does not exist for this actor. */
export async function recommendationNamed(actor: Actor, ref: string | undefined): Promise<Named | null> {
  if (ref === undefined) return null
  const row = await db().recommendation.findFirst({
    where: { AND: [{ ref }, recommendationScope(actor)] },
    select: { ref: true, title: true, owner: { select: { name: true } } },
  })
  return row && { ref: row.ref, title: row.title, owner: row.owner?.name ?? null }
}
