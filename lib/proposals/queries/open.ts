import type { Role } from '@/lib/access/roles'
import { can, personOf, type PersonActor } from '@/lib/access/policy'
import { toInstant, type Instant } from '@/lib/core/dates'
import { db, type Transaction } from '@/lib/core/db'
import { decideTogether } from '@/lib/workflow/decide'
import { canDecide } from '@/lib/workflow/deciders'
import type { Missing } from '@/lib/workflow/reasons'
import type { Request } from '@/lib/workflow/request'
import type { Facts } from '@/lib/workflow/types'
import type { Verb } from '@/lib/workflow/verbs'
import type { ProposalState } from '@/prisma/generated/enums'
import { canReturn, expiresAt } from '../rules'
import { decidingOn, proposalInScope, type Deciding } from './deciding'
import { openPlan, type OpenPlan } from './openPlan'

export type EarlierProposal = {
  id: string
  state: ProposalState
  proposer: string
  proposedAt: Instant
  decider: string | null
  /** The role by which they decide. */
  decidedAs: Role | null
  decidedAt: Instant | null
  reason: string | null
}

/** A proposal with all that whoever decides it has to know besides the request's own history and evidence. */
export type OpenProposal = EarlierProposal & {
  ref: string
  askId: string
  verb: Verb
  requests: Request[]
  proposerId: string
  /** When it lapses unless somebody decides it. */
  lapsesAt: Instant
  isMine: boolean
  /** What an approval is bound to: the hash of what it rests on, and when it was read. */
  seen: string
  seenAt: Instant
  facts: Facts
  /** Of a split, a merge or a succession: what goes where; else null. */
  plan: OpenPlan | null
  /** What the rules miss today; empty: it can be approved. */
  missing: readonly Missing[]
  /** Why whoever looks cannot approve it, or cannot return it. */
  cannotDecide: readonly Missing[]
  cannotReturn: readonly Missing[]
  /** Names of those who can. */
  deciders: string[]
  canResend: boolean
  /** What it mends, the newest first. */
  earlier: EarlierProposal[]
}

/** Throws NotFound where it does not exist for this actor. */
export function openProposal(actor: PersonActor, id: string): Promise<OpenProposal> {
  // What is shown and what is bound to are one reading of the database.
  return db().$transaction((tx) => readProposal(tx, actor, id), { isolationLevel: 'RepeatableRead' })
}

async function readProposal(tx: Transaction, actor: PersonActor, id: string): Promise<OpenProposal> {
  const now = new Date()
  const proposal = await proposalInScope(tx, actor, id)
  const { ask, proposerId, verb } = proposal
  const deciding = await decidingOn(tx, actor, proposal, now)
  const { requests, facts } = deciding
  const plan = await openPlan(tx, actor, proposal, now)
  const seen = plan?.seen ?? deciding.seen
  const later = await tx.proposal.count({ where: { earlierId: id } })
  const isOver = proposal.state !== 'PENDING' && proposal.state !== 'APPROVED'
  return {
    ...asEarlier(proposal),
    ...{ ref: ask.recommendation.ref, askId: ask.id, verb, requests, proposerId, facts, seen },
    seenAt: toInstant(now),
    lapsesAt: toInstant(expiresAt(proposal)),
    isMine: proposerId === actor.id,
    plan,
    missing: plan ? [] : missingOf(deciding),
    cannotDecide: canDecide(facts, requests, personOf(actor)),
    cannotReturn: canReturn(facts, requests, personOf(actor)),
    deciders: await namesOf(tx, deciding),
    canResend: isOver && later === 0 && can(actor, 'propose'),
    earlier: await chain(tx, actor, proposal.earlierId),
  }
}

function missingOf({ facts, requests }: Deciding): readonly Missing[] {
  const decision = decideTogether(facts, requests)
  return decision.isAllowed ? [] : decision.missing
}

async function namesOf(tx: Transaction, { facts, requests }: Deciding): Promise<string[]> {
  const able = facts.people.filter((person) => canDecide(facts, requests, person).length === 0)
  const people = await tx.person.findMany({
    where: { id: { in: able.map(({ id }) => id) } },
    orderBy: { name: 'asc' },
  })
  return people.map(({ name }) => name)
}

/** At most ten: what is mended more often than that is read one by one. */
async function chain(tx: Transaction, actor: PersonActor, from: string | null): Promise<EarlierProposal[]> {
  const found: EarlierProposal[] = []
  for (let id = from; id !== null && found.length < 10;) {
    const proposal = await proposalInScope(tx, actor, id)
    found.push(asEarlier(proposal))
    id = proposal.earlierId
  }
  return found
}

type Found = Awaited<ReturnType<typeof proposalInScope>>

export function asEarlier({
  id,
  state,
  proposer,
  proposedAt,
  decider,
  decidedAt,
  reason,
}: Found): EarlierProposal {
  return {
    ...{ id, state, reason, proposer: proposer.name, decider: decider?.name ?? null },
    decidedAs: decidedAs(decider?.roles ?? []),
    proposedAt: toInstant(proposedAt),
    decidedAt: decidedAt && toInstant(decidedAt),
  }
}

/** A lead may do all that a verifier may; whoever withdraws their own may be neither. */
function decidedAs(roles: readonly Role[]): Role | null {
  return (['lead', 'verifier'] as const).find((role) => roles.includes(role)) ?? null
}
