import type { Actor, PersonActor } from '@/lib/access/policy'
import { factsOf, newestIn } from '@/lib/asks/queries/facts'
import { renamedIn } from '@/lib/asks/rules'
import type { Transaction } from '@/lib/core/db'
import { Conflict, NotFound } from '@/lib/core/errors'
import type { Request } from '@/lib/workflow/request'
import type { Facts } from '@/lib/workflow/types'
import type { Prisma } from '@/prisma/generated/client'
import { OVER_WORDS, readRequests, seenHash } from '../rules'
import { proposalScope } from '../scope'

export const proposalColumns = {
  ask: { include: { addressee: true, recommendation: { select: { id: true, ref: true, isDraft: true } } } },
  proposer: { select: { id: true, name: true, roles: true } },
  decider: { select: { name: true, roles: true } },
} satisfies Prisma.ProposalInclude

export type FoundProposal = Prisma.ProposalGetPayload<{ include: typeof proposalColumns }>

/** Throws NotFound where it does not exist for this actor. */
export async function proposalInScope(tx: Transaction, actor: Actor, id: string): Promise<FoundProposal> {
  const proposal = await tx.proposal.findFirst({
    where: { AND: [{ id }, proposalScope(actor)] },
    include: proposalColumns,
  })
  if (!proposal) throw new NotFound('This proposal does not exist.')
  return proposal
}

/** The same, while it still waits. Throws NotFound, or Conflict with what became of it. */
export async function pendingProposal(tx: Transaction, actor: Actor, id: string): Promise<FoundProposal> {
  const proposal = await proposalInScope(tx, actor, id)
  if (proposal.state === 'PENDING') return proposal
  const by = proposal.decider ? ` by ${proposal.decider.name}` : ''
  const message = `This proposal was ${OVER_WORDS[proposal.state]}${by} in the meantime, so nothing was done now. What you wrote is kept here.`
  throw new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}

/** What a proposal is decided on, and the hash of it. */
export type Deciding = { requests: Request[]; facts: Facts; seen: string }

/** Everything true at `now` that a decision on this proposal looks at; who proposed it was allowed to when they did. */
export async function decidingOn(
  tx: Transaction,
  viewer: PersonActor,
  {
    askId,
    proposerId,
    earlierId,
    requests: kept,
  }: Pick<FoundProposal, 'askId' | 'proposerId' | 'earlierId' | 'requests'>,
  now: Date,
): Promise<Deciding> {
  const newest = await newestIn(tx, askId)
  const requests = readRequests(kept).map((request) => renamedIn(request, (id) => [newest(id)]))
  const facts: Facts = {
    ...(await factsOf(tx, viewer, askId, now)),
    actor: { id: proposerId, may: ['recordStatus', 'propose'] },
    earlierProposers: await earlierProposers(tx, earlierId),
    hasPendingProposal: false,
  }
  const texts = await tx.criterion.findMany({
    where: { askId, replacedBy: null },
    select: { id: true, text: true, howToVerify: true },
  })
  return { requests, facts, seen: seenHash(requests, facts, texts) }
}

/** Whoever proposed what a proposal mends or sends again: it is theirs still. */
export async function earlierProposers(tx: Transaction, earlierId: string | null): Promise<string[]> {
  if (earlierId === null) return []
  const earlier = await tx.proposal.findUniqueOrThrow({
    where: { id: earlierId },
    select: { proposerId: true, earlierId: true },
  })
  return [earlier.proposerId, ...(await earlierProposers(tx, earlier.earlierId))]
}
