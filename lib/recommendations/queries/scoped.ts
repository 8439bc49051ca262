import type { Actor } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'
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

/** The id that a reference stands for, however it is typed. Throws NotFound. */
export async function recommendationId(actor: Actor, ref: string): Promise<string> {
  const found = await db().recommendation.findFirst({
    where: { AND: [{ ref: { equals: ref.trim(), mode: 'insensitive' } }, recommendationScope(actor)] },
    select: { id: true },
  })
  if (!found) throw new NotFound('This recommendation does not exist.')
  return found.id
}

/** The reference of a recommendation; null where it does not exist for this actor. */
export async function recommendationRef(actor: Actor, id: string): Promise<string | null> {
  const found = await db().recommendation.findFirst({
    where: { AND: [{ id }, recommendationScope(actor)] },
    select: { ref: true },
  })
  return found?.ref ?? null
}
