import type { Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { recommendationScope } from '../scope'

/** Throws NotFound where it does not exist for this actor. */
export async function recommendationInScope(tx: Transaction, actor: Actor, ref: string) {
  const recommendation = await tx.recommendation.findFirst({
    where: { AND: [{ ref }, recommendationScope(actor)] },
    select: { id: true, ref: true, isDraft: true, parentId: true, ownerId: true, deputyId: true },
  })
  if (!recommendation) throw new NotFound('This recommendation does not exist.')
  return recommendation
}
