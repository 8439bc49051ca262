import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Which views this actor finds: staff their own and what others share; anybody else none. */
export function viewScope(actor: Actor): Prisma.ViewWhereInput {
  if (actor.kind !== 'person' || !can(actor, 'readStaff')) return { id: { in: [] } }
  return { OR: [{ personId: actor.id }, { isShared: true }] }
}
