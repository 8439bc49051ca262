import type { Actor } from '@/lib/access/policy'
import { askScope, pendingOn } from '@/lib/asks/queries/facts'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import type { Verb } from '@/lib/workflow/verbs'
import { askIdsOf, readPlan, type PlanKind } from '@/lib/restructuring/schema'
import { expiresAt } from '../rules'
import { proposalScope } from '../scope'

export type PendingProposal = {
  id: string
  verb: Verb
  /** Of what carries requests over: which way. */
  plan: PlanKind | null
  proposer: string
  proposedOn: CalendarDate
  lapsesOn: CalendarDate
  /** False while the only one who can write decides alone. */
  takesTwo: boolean
}

/** What waits for a second person at the requests of a recommendation, by the request's id; each has at most one. */
export async function pendingProposals(actor: Actor, ref: string): Promise<Map<string, PendingProposal>> {
  const { timeZone, isFourEyes } = await organisation()
  const asks = await db().ask.findMany({
    where: { AND: [{ recommendation: { ref } }, askScope(actor)] },
    select: { id: true },
  })
  const rows = await db().proposal.findMany({
    where: { AND: [{ OR: asks.map(({ id }) => pendingOn(id)) }, proposalScope(actor)] },
    select: {
      ...{ id: true, askId: true, plan: true, verb: true, proposedAt: true },
      proposer: { select: { name: true } },
    },
  })
  return new Map(
    rows.flatMap(({ id, askId, plan, verb, proposer, proposedAt }) => {
      const read = readPlan(plan)
      const pending = {
        ...{ id, verb, plan: read?.kind ?? null, proposer: proposer.name, takesTwo: isFourEyes },
        proposedOn: todayIn(timeZone, proposedAt),
        lapsesOn: todayIn(timeZone, expiresAt({ proposedAt })),
      }
      return (read ? askIdsOf(read) : [askId]).map((one): [string, PendingProposal] => [one, pending])
    }),
  )
}
