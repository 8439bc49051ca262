import { personOf, type PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { isFourEyesOff } from '@/lib/workflow/deciders'
import { VERB_TABLE } from '@/lib/workflow/verbs'
import { readRequests } from '../rules'
import { proposalScope } from '../scope'
import { earlierProposers } from './deciding'

/**
 * How many proposals need this person: to decide, or to mend. The same as the lists hold, without the facts of each
 * request: every page of the desk says it.
 */
export async function countProposals(actor: PersonActor): Promise<number> {
  const [pending, returned] = await Promise.all([
    db().proposal.findMany({
      where: { AND: [{ state: 'PENDING' }, proposalScope(actor)] },
      select: { proposerId: true, earlierId: true, requests: true },
    }),
    db().proposal.count({
      where: {
        AND: [
          { proposerId: actor.id, state: { in: ['RETURNED', 'EXPIRED'] }, later: null },
          proposalScope(actor),
        ],
      },
    }),
  ])
  const { may } = personOf(actor)
  const owners = await Promise.all(
    pending.map(async ({ proposerId, earlierId }) => [
      proposerId,
      ...(await earlierProposers(db(), earlierId)),
    ]),
  )
  const isAlone = owners.some((ids) => ids.includes(actor.id)) && (await isLonePerson())
  const forMe = pending.filter(
    ({ requests }, index) =>
      may.includes(isForLead(requests) ? 'decideAsLead' : 'decideAsVerifier') &&
      (!owners[index]?.includes(actor.id) || isAlone),
  )
  return forMe.length + returned
}

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
