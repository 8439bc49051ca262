import { z } from 'zod'
import type { Transaction } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import { inOrder, type Card } from '../rules'

/** Of requests as `a`, their recommendations as `r`: what the baseline is about. What has been replaced goes on elsewhere. */
export const TRACKED = Prisma.sql`not r."isDraft" and r."archivedBecause" is null and a.implementation <> 'SUPERSEDED'`

/**
 * Nobody has looked yet, and no claim about it waits to be decided. Such a request has no day for the next look: that is in an
 * index, and what it says is not.
 */
export const UNCHECKED = Prisma.sql`${TRACKED} and a.implementation = 'NOT_ASSESSED' and a."reviewOn" is null and not exists (
  select from heed."Proposal" p where p."askId" = a.id and p.state = 'PENDING')`

/** The same of what is dealt, for a query that is not written in SQL. */
export const OPEN = {
  implementation: 'NOT_ASSESSED',
  reviewOn: null,
  recommendation: { isDraft: false, archivedBecause: null },
  proposals: { none: { state: 'PENDING' } },
} satisfies Prisma.AskWhereInput

export type PlannedCard = Card & {
  /** Its day in the plan; null while it is nobody's. */
  dueOn: string | null
  isOpen: boolean
}

/** The cards that are open by this condition, and the one with the given id in any case, in their order. */
export async function cardsIn(
  tx: Transaction,
  open: Prisma.Sql,
  beside: string | null = null,
): Promise<PlannedCard[]> {
  const rows = await tx.$queryRaw`
    select a.id as "askId", a."addresseeId", r.priority = 'HIGH' as "hasPriority", d.code, r.position,
      t."dueOn"::text, coalesce((${open}), false) as "isOpen"
    from heed."Ask" a join heed."Recommendation" r on r.id = a."recommendationId"
      join heed."Document" d on d.id = r."documentId" left join heed."Dealt" t on t."askId" = a.id
    where (${open}) or a.id = ${beside}::uuid`
  return inOrder(z.array(cardRow).parse(rows))
}

const cardRow = z.strictObject({
  askId: z.string(),
  addresseeId: z.string(),
  hasPriority: z.boolean(),
  code: z.string(),
  position: z.number(),
  dueOn: z.string().nullable(),
  isOpen: z.boolean(),
})
