import { randomUUID } from 'node:crypto'
import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { proposePlan } from '@/lib/proposals/commands/proposePlan'
import type { Plan } from '@/lib/restructuring/schema'
import { carryingAsProposed } from '@/lib/proposals/queries/carrying'
import { proposalInScope } from '@/lib/proposals/queries/deciding'
import { approvePlan } from '@/lib/publication/approvePlan'
import type { ApprovePlanInput } from '@/lib/publication/schema'
import { addPerson } from './actors'
import { addAsk, addRecommendation } from './factories'

/** The requests of a recommendation, or to an addressee, that a plan leaves behind, as they stand now. */
export async function leftBehind(where: { recommendationId: string } | { addresseeId: string }) {
  const standing = { ...where, implementation: { not: 'SUPERSEDED' as const } }
  const asks = await db().ask.findMany({ where: standing, orderBy: { id: 'asc' } })
  return asks.map(({ id: askId, version }) => ({ askId, version }))
}

/** In two parts, each asking all who are asked. */
export async function splitOf(recommendationId: string): Promise<Extract<Plan, { kind: 'SPLIT' }>> {
  const asks = await leftBehind({ recommendationId })
  const askIds = asks.map(({ askId }) => askId)
  const part = (title: string) => ({
    ...{ title, statement: `${title}, in our own words.`, locator: 'paragraph 1', excerpt: null, askIds },
  })
  return { kind: 'SPLIT', recommendationId, asks, parts: [part('The first half'), part('The second half')] }
}

export async function mergeOf(recommendationId: string, intoId: string): Promise<Plan> {
  return { kind: 'MERGE', recommendationId, intoId, asks: await leftBehind({ recommendationId }) }
}

export async function successionOf(addresseeId: string, successorId: string): Promise<Plan> {
  return { kind: 'SUCCESSION', addresseeId, successorId, asks: await leftBehind({ addresseeId }) }
}

/** Proposes as the form does; gives the proposal's id. */
export async function plan(actor: PersonActor, given: Plan, receipt: string = randomUUID()): Promise<string> {
  await proposePlan(actor, { receipt, plan: given, reason: 'It asks two things.' })
  const where = { state: 'PENDING' as const, askId: given.asks[0]?.askId ?? '' }
  return (await db().proposal.findFirstOrThrow({ where })).id
}

export async function seenPlan(actor: PersonActor, proposalId: string) {
  const now = new Date()
  const proposal = await proposalInScope(db(), actor, proposalId)
  return { seen: (await carryingAsProposed(db(), actor, proposal, now)).seen, seenAt: now.toISOString() }
}

/** Approves as the form does, having just read it and looked, unless told. */
export async function approvePlanAs(
  actor: PersonActor,
  proposalId: string,
  given: Partial<ApprovePlanInput> = {},
): Promise<void> {
  const form = { proposalId, receipt: randomUUID(), hasLooked: true }
  return approvePlan(actor, { ...form, ...(await seenPlan(actor, proposalId)), ...given })
}

/** Where each of the requests stands that are asked in the place of a recommendation. */
export async function standings(recommendationId: string): Promise<string[]> {
  const asks = await db().ask.findMany({ where: { recommendationId }, orderBy: { id: 'asc' } })
  return asks.map(({ implementation, verification }) => `${implementation} ${verification}`)
}

/** One request of a recommendation, and those who propose, verify and decide. */
export async function plannable() {
  const [editor, verifier, lead] = [
    await addPerson('editor'),
    await addPerson('verifier'),
    await addPerson('lead'),
  ]
  const { id, ref } = await addRecommendation()
  const { id: askId } = await addAsk({ recommendationId: id })
  return { editor, verifier, lead, id, ref, askId }
}
