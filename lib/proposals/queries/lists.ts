import { personOf, type PersonActor } from '@/lib/access/policy'
import { toInstant, type Instant } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { readPlan, type PlanKind } from '@/lib/restructuring/schema'
import type { Request } from '@/lib/workflow/request'
import type { Verb } from '@/lib/workflow/verbs'
import type { Prisma } from '@/prisma/generated/client'
import type { ProposalState } from '@/prisma/generated/enums'
import { canReturn, expiresAt, readRequests } from '../rules'
import { proposalScope } from '../scope'
import { countReturned, idsToDecide, isReturnedTo, WORKED_ON } from './count'
import { decidingOn } from './deciding'

/** A proposal on a list. */
export type ProposalLine = {
  id: string
  askId: string
  ref: string
  title: string
  addressee: string
  addresseeSlug: string
  verb: Verb
  /** What it asks of the rules: with one, its form opens as it was. */
  request: Request | undefined
  /** Of what carries requests over: which way. */
  plan: PlanKind | null
  state: ProposalState
  proposer: string
  proposedAt: Instant
  lapsesAt: Instant
  /** It was warned of: nine days or less are left. */
  isLate: boolean
  isMine: boolean
  /** By role, and not their own: they can return it, and unless all its proof is theirs, approve it. */
  isForMe: boolean
  reason: string | null
  decider: string | null
}

/** What waits for a second person, the oldest first. */
export async function waitingProposals(actor: PersonActor): Promise<ProposalLine[]> {
  const rows = await rowsOf(actor, { state: 'PENDING' })
  const now = new Date()
  return Promise.all(rows.map(async (row) => toLine(actor, row, await isFor(actor, row, now))))
}

/** What one of us has proposed and nobody has decided yet; who has left may have. */
export async function pendingBy(actor: PersonActor, proposerId: string): Promise<ProposalLine[]> {
  const rows = await rowsOf(actor, { state: 'PENDING', proposerId })
  return rows.map((row) => toLine(actor, row, false))
}

/** This person's own that came back or lapsed, and that nothing followed yet. */
export async function returnedToMe(actor: PersonActor): Promise<ProposalLine[]> {
  return (await rowsOf(actor, isReturnedTo(actor))).map((row) => toLine(actor, row, false))
}

export type FewProposals = { lines: ProposalLine[]; total: number }

/** The oldest few that this person may decide. */
export async function fewToDecide(actor: PersonActor, few = 5): Promise<FewProposals> {
  const ids = await idsToDecide(actor)
  const rows = await rowsOf(actor, { id: { in: ids.slice(0, few) } })
  return { lines: rows.map((row) => toLine(actor, row, true)), total: ids.length }
}

/** The oldest few of their own that came back. */
export async function fewReturned(actor: PersonActor, few = 5): Promise<FewProposals> {
  const [rows, total] = await Promise.all([
    rowsOf(actor, { AND: [isReturnedTo(actor), WORKED_ON] }, few),
    countReturned(actor),
  ])
  return { lines: rows.map((row) => toLine(actor, row, false)), total }
}

const columns = {
  ask: {
    select: {
      recommendation: { select: { ref: true, title: true } },
      addressee: { select: { name: true, slug: true } },
    },
  },
  proposer: { select: { name: true } },
  decider: { select: { name: true } },
} satisfies Prisma.ProposalInclude
type Row = Prisma.ProposalGetPayload<{ include: typeof columns }>

function rowsOf(actor: PersonActor, which: Prisma.ProposalWhereInput, few?: number): Promise<Row[]> {
  return db().proposal.findMany({
    where: { AND: [which, proposalScope(actor)] },
    orderBy: [{ proposedAt: 'asc' }, { id: 'asc' }],
    include: columns,
    ...(few !== undefined && { take: few }),
  })
}

async function isFor(actor: PersonActor, row: Row, now: Date): Promise<boolean> {
  const { facts, requests } = await decidingOn(db(), actor, row, now)
  return canReturn(facts, requests, personOf(actor)).length === 0
}

function toLine(actor: PersonActor, { ask, ...proposal }: Row, isForMe: boolean): ProposalLine {
  return {
    id: proposal.id,
    askId: proposal.askId,
    ref: ask.recommendation.ref,
    title: ask.recommendation.title,
    addressee: ask.addressee.name,
    addresseeSlug: ask.addressee.slug,
    verb: proposal.verb,
    request: readRequests(proposal.requests)[0],
    plan: readPlan(proposal.plan)?.kind ?? null,
    state: proposal.state,
    proposer: proposal.proposer.name,
    proposedAt: toInstant(proposal.proposedAt),
    lapsesAt: toInstant(expiresAt(proposal)),
    isLate: proposal.warnedAt !== null,
    isMine: proposal.proposerId === actor.id,
    isForMe,
    reason: proposal.reason,
    decider: proposal.decider?.name ?? null,
  }
}
