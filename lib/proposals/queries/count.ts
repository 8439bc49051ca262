import { z } from 'zod'
import { personOf, type PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { isFourEyesOff } from '@/lib/workflow/deciders'
import { VERB_TABLE } from '@/lib/workflow/verbs'
import type { Prisma } from '@/prisma/generated/client'
import { readRequests } from '../rules'
import { proposalScope } from '../scope'

/**
 * How many proposals need this person: to decide, or to mend. The same as the lists hold, without the facts of each
 * request: every page of the desk says it.
 */
export async function countProposals(actor: PersonActor): Promise<number> {
  const [waiting, returned] = await Promise.all([idsToDecide(actor), countReturned(actor)])
  return waiting.length + returned
}

export function countReturned(actor: PersonActor): Promise<number> {
  return db().proposal.count({ where: { AND: [isReturnedTo(actor), WORKED_ON, proposalScope(actor)] } })
}

/** What nobody works on any more needs nobody; the list of all proposals still holds it. */
export const WORKED_ON = {
  ask: { recommendation: { archivedBecause: null } },
} satisfies Prisma.ProposalWhereInput

/** Somebody's own that came back or lapsed, and that nothing followed yet. */
export function isReturnedTo(actor: PersonActor): Prisma.ProposalWhereInput {
  return { proposerId: actor.id, state: { in: ['RETURNED', 'EXPIRED'] }, later: null }
}

/** Those that this person may decide, or at least return; the oldest first. */
export async function idsToDecide(actor: PersonActor): Promise<string[]> {
  const { may } = personOf(actor)
  if (!may.includes('decideAsVerifier') && !may.includes('decideAsLead')) return []
  const [pending, owners] = await Promise.all([
    db().proposal.findMany({
      where: { AND: [{ state: 'PENDING' }, WORKED_ON, proposalScope(actor)] },
      orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
      select: { id: true, requests: true },
    }),
    ownersOfPending(),
  ])
  const isTheirs = ({ id }: { id: string }) => owners.get(id)?.includes(actor.id) ?? false
  const isAlone = pending.some(isTheirs) && (await isLonePerson())
  return pending
    .filter(({ requests }) => may.includes(isForLead(requests) ? 'decideAsLead' : 'decideAsVerifier'))
    .filter((one) => isAlone || !isTheirs(one))
    .map(({ id }) => id)
}

/** Of each proposal that waits: who proposed it, and whoever proposed what it mends or sends again. */
async function ownersOfPending(): Promise<Map<string, string[]>> {
  const rows = z.array(ownersRow).parse(
    await db().$queryRaw`with recursive line as (
        select id, "proposerId", "earlierId" from heed."Proposal" where state = 'PENDING'
        union all select line.id, p."proposerId", p."earlierId" from line join heed."Proposal" p on p.id = line."earlierId")
      select id, array_agg("proposerId") as owners from line group by id`,
  )
  return new Map(rows.map(({ id, owners }) => [id, owners]))
}

const ownersRow = z.object({ id: z.string(), owners: z.array(z.string()) })

/** What waits takes a verifier, and where something is ended or replaced, a lead. */
function isForLead(requests: unknown): boolean {
  return readRequests(requests).some((request) => {
    const change = request.verb === 'correct' ? request.replacement : request
    return change ? VERB_TABLE[change.verb].decides === 'LEAD' : false
  })
}

async function isLonePerson(): Promise<boolean> {
  const [{ isFourEyes }, people] = await Promise.all([
    organisation(),
    db().person.findMany({ where: { isActive: true }, select: { id: true, roles: true } }),
  ])
  return isFourEyesOff({ isFourEyesOff: !isFourEyes, people: people.map(personOf) })
}
