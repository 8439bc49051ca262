import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** What this actor follows is theirs alone to see. */
export function followScope(actor: Actor): Prisma.FollowWhereInput {
  if (actor.kind !== 'person' || !can(actor, 'follow')) return { recommendationId: { in: [] } }
  return { personId: actor.id }
}
