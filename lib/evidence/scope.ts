import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Which evidence this actor finds: staff all but what is sealed, some of them that too; anybody else none. */
export function evidenceScope(actor: Actor): Prisma.EvidenceWhereInput {
  if (!can(actor, 'readStaff')) return { id: { in: [] } }
  return can(actor, 'readSealed') ? {} : { visibility: { not: 'SEALED' } }
}
