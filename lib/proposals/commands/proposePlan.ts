import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { refused } from '@/lib/asks/commands/prepare'
import { toJson } from '@/lib/core/canonical'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { write, type Written } from '@/lib/ledger/write'
import { decide } from '@/lib/workflow/decide'
import { PLAN_EVENTS, type Plan, type ProposePlanInput } from '@/lib/restructuring/schema'
import { carryingOn, requestOf, type Carrying } from '../queries/carrying'
import { refuseUnlessOver } from './propose'

/** In seconds: as many requests as one succession carries take their time. */
export const SECONDS_CARRIED = 120

/**
 * Proposes a split, a merge or a succession: every request that is left behind waits with it for a lead. Resolves with the
 * subject. Throws Forbidden, NotFound, Conflict (somebody was faster at one of them) or Refused (everything in the way).
 */
export async function proposePlan(actor: Actor, input: ProposePlanInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'propose'))
    throw new Forbidden('Your role does not propose. Ask an editor or a lead.')
  const { plan, receipt, reason, earlierId = null } = input
  const about = PLAN_EVENTS[plan.kind]
  await write(actor, (tx, at) => proposePlanIn(tx, actor, { plan, reason, earlierId, at }), {
    receipt,
    about: `${about}/${subjectOf(plan)}`,
    seconds: SECONDS_CARRIED,
  })
}

type Proposed = { plan: Plan; reason: string; earlierId: string | null; at: Date; isAgain?: boolean }

/** The same inside a write that a command has opened; what is sent again is not held to the versions that were read. */
export async function proposePlanIn(
  tx: Transaction,
  actor: PersonActor,
  { plan, reason, earlierId, at, isAgain = false }: Proposed,
): Promise<Written> {
  const carrying = await carryingOn(tx, actor, { plan, reason }, at)
  if (!isAgain) refuseStale(carrying)
  refuseObstacles(carrying)
  for (const carry of carrying.carries) {
    const decision = decide(carry.facts, requestOf(carry, reason))
    if (!decision.isAllowed) throw refused(decision.missing)
  }
  const [first] = carrying.carries
  if (!first) throw new Refused('There is nothing to carry over.')
  if (earlierId) await refuseUnlessOver(tx, first.ask.id, earlierId)
  const { verb, effectiveOn } = requestOf(first, reason)
  await tx.proposal.create({
    data: {
      askId: first.ask.id,
      verb,
      requests: toJson([{ verb, effectiveOn, reason }]) ?? [],
      plan: toJson(plan) ?? {},
      proposerId: actor.id,
      proposedAt: at,
      earlierId,
    },
  })
  return { event: 'proposal.made', subject: `${PLAN_EVENTS[plan.kind]}/${subjectOf(plan)}` }
}

/** What stands in the way, each as a problem of its own. */
export function refuseObstacles({ obstacles }: Carrying): void {
  if (obstacles.length === 0) return
  const problems = obstacles.map((message) => ({ field: null, code: 'IN_THE_WAY', message }))
  throw new Refused(obstacles.join(' '), problems)
}

function refuseStale({ plan: { asks }, carries }: Carrying): void {
  const isStale = carries.some(({ ask }) =>
    asks.some((one) => one.askId === ask.id && one.version !== ask.version),
  )
  if (!isStale) return
  const message =
    'Somebody has recorded something at one of these requests since you opened this form. What you typed is kept: look at what is new, then send it again.'
  throw new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}

function subjectOf(plan: Plan): string {
  return plan.kind === 'SUCCESSION' ? plan.addresseeId : plan.recommendationId
}
