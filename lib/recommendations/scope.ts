import { can, type Actor } from '@/lib/access/policy'
import type { Prisma } from '@/prisma/generated/client'

/** Which recommendations this actor finds: staff all, drafts too; anybody else none. */
export function recommendationScope(actor: Actor): Prisma.RecommendationWhereInput {
  return isSeen(actor) ? {} : { id: { in: [] } }
}

/** The same for a query that is written in SQL. */
export function isSeen(actor: Actor): boolean {
  return can(actor, 'readStaff')
}

/** What is counted, summed up and worked on: no drafts, and nothing archived. */
export const COUNTED = {
  isDraft: false,
  archivedBecause: null,
} satisfies Prisma.RecommendationWhereInput
