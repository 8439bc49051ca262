import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Whose checklists this actor finds: staff those of every addressee, everybody else none. */
export function checklistScope(actor: Actor): Prisma.AddresseeWhereInput {
  return can(actor, 'readStaff') ? {} : { id: { in: [] } }
}
