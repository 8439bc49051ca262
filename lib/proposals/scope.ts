import type { Actor } from '@/lib/access/policy'
import { askScope } from '@/lib/asks/queries/facts'
import type { Prisma } from '@/prisma/generated/client'

/** Whoever may see the request may see what is proposed about it. */
export function proposalScope(actor: Actor): Prisma.ProposalWhereInput {
  return { ask: askScope(actor) }
}
