import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { isUuid } from '@/lib/core/text'
import { readPlan, type Plan } from '@/lib/restructuring/schema'
import { readRequests } from '../rules'
import { proposalScope } from '../scope'

/** A plan that is over, to be mended: what it carried where, why, and what its decider said of it. */
export type PlannedBefore = {
  id: string
  plan: Plan
  /** The reference of what it merged into. */
  into: string | null
  reason: string
  cameBack: string | null
}

/** Null where that is no plan, waits still, or does not exist for this actor. */
export async function plannedBefore(actor: Actor, id: string | undefined): Promise<PlannedBefore | null> {
  if (id === undefined || !isUuid(id)) return null
  const row = await db().proposal.findFirst({
    where: { AND: [{ id, state: { in: ['RETURNED', 'WITHDRAWN', 'EXPIRED'] } }, proposalScope(actor)] },
    select: { plan: true, requests: true, reason: true },
  })
  const plan = readPlan(row?.plan)
  if (!row || !plan) return null
  const into =
    plan.kind === 'MERGE'
      ? await db().recommendation.findUnique({ where: { id: plan.intoId }, select: { ref: true } })
      : null
  const reason = readRequests(row.requests)[0]?.reason ?? ''
  return { id, plan, into: into?.ref ?? null, reason, cameBack: row.reason }
}
