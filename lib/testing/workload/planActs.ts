import { db } from '@/lib/core/db'
import { isKnownFailure } from '@/lib/core/errors'
import { proposePlan } from '@/lib/proposals/commands/proposePlan'
import { approvePlan } from '@/lib/publication/approvePlan'
import type { Plan } from '@/lib/restructuring/schema'
import { mergeOf, seenPlan, splitOf, successionOf } from '../planned'
import type { Act, Chances } from './act'

/** Now and then: what was carried over is left behind for good. */
export const planOne: Act = async (chances) => {
  const { actor, random, receipt } = chances
  if (!random.isLucky(0.5)) return null
  const plan = await somePlan(chances)
  return plan.asks.length === 0
    ? null
    : () => proposePlan(actor, { receipt, plan, reason: 'It asks two things.' })
}

export const approveAPlan: Act = async ({ actor, random, receipt }) => {
  const waiting = await db().proposal.findMany({
    where: { state: 'PENDING', verb: 'carryOver' },
    select: { id: true },
  })
  if (waiting.length === 0) return null
  const { id: proposalId } = random.pick(waiting)
  const read = await seenPlan(actor, proposalId).catch((error: unknown) => {
    if (isKnownFailure(error)) return null
    throw error
  })
  return read && (() => approvePlan(actor, { proposalId, receipt, hasLooked: true, ...read }))
}

async function somePlan({ ground, random }: Chances): Promise<Plan> {
  const { id } = await db().recommendation.findUniqueOrThrow({ where: { ref: random.pick(ground.refs) } })
  const other = await db().recommendation.findUniqueOrThrow({ where: { ref: random.pick(ground.refs) } })
  if (random.isLucky(0.4)) return splitOf(id)
  if (random.isLucky(0.5)) return mergeOf(id, other.id)
  const addressees = await db().addressee.findMany({ select: { id: true }, orderBy: { id: 'asc' } })
  return successionOf(random.pick(addressees).id, random.pick(addressees).id)
}
