import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Whom this actor finds: staff all, anybody else nobody. */
export function peopleScope(actor: Actor): Prisma.PersonWhereInput {
  return can(actor, 'readStaff') ? {} : { id: { in: [] } }
}
