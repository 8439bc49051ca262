import { can, type Actor } from '@/lib/access/policy'
import { refused } from '@/lib/asks/commands/prepare'
import { factsOf, newestIn } from '@/lib/asks/queries/facts'
import { renamedIn } from '@/lib/asks/rules'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { decideTogether } from '@/lib/workflow/decide'
import { proposalInScope } from '../queries/deciding'
import { readRequests } from '../rules'
import type { ResendInput } from '../schema'
import { readPlan } from '@/lib/restructuring/schema'
import { propose } from './propose'
import { proposePlanIn, SECONDS_CARRIED } from './proposePlan'

/**
 * Sends again what was returned, withdrawn or left to lapse, as a proposal of whoever sends it, by the rules of today.
 * Throws Forbidden, NotFound or Refused.
 */
export async function resend(actor: Actor, input: ResendInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'propose'))
    throw new Forbidden('Your role does not propose. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const earlier = await proposalInScope(tx, actor, input.proposalId)
      const plan = readPlan(earlier.plan)
      if (plan) {
        const reason = readRequests(earlier.requests)[0]?.reason ?? ''
        return proposePlanIn(tx, actor, { plan, reason, earlierId: earlier.id, at, isAgain: true })
      }
      const newest = await newestIn(tx, earlier.askId)
      const requests = readRequests(earlier.requests).map((one) => renamedIn(one, (id) => [newest(id)]))
      const decision = decideTogether(await factsOf(tx, actor, earlier.askId, at), requests)
      if (!decision.isAllowed) throw refused(decision.missing)
      if (!decision.decidedBy)
        throw new Refused('One person is enough for this by now: record it, nobody has to decide it.')
      return propose(tx, actor, { ask: earlier.ask, requests, earlierId: earlier.id, at })
    },
    { receipt: input.receipt, seconds: SECONDS_CARRIED },
  )
}
