import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Who finds contacts: staff all of them, everybody else none. */
export function contactScope(actor: Actor): Prisma.ContactWhereInput {
  return can(actor, 'readStaff') ? {} : { id: { in: [] } }
}
