import type { PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { decide } from '@/lib/workflow/decide'
import { saidSchema } from '@/lib/workflow/request'
import { reasonSentence } from '@/lib/workflow/sentences'
import type { Implementation } from '@/lib/workflow/statuses'
import { readPlan, type PartInput, type PlanKind } from '@/lib/restructuring/schema'
import { carryingAsProposed, requestOf, type Carrying } from './carrying'
import type { FoundProposal } from './deciding'

/**
 * Where one request goes: `isOpened`: with its standing; else into one that keeps its own history, and stands where that
 * has brought it (null where that is no longer told here).
 */
export type PlannedInto = { name: string; isOpened: boolean; implementation: Implementation | null }
export type PlannedRow = {
  askId: string
  ref: string
  addressee: string
  /** Where it stands, or, once it was carried over, stood; null where that is no longer told here. */
  implementation: Implementation | null
  isDisputed: boolean
  into: PlannedInto[]
}
export type PlannedPart = Omit<PartInput, 'askIds'> & { ref: string }

/** A split, a merge or a succession, before and after. */
export type OpenPlan = {
  kind: PlanKind
  rows: PlannedRow[]
  parts: PlannedPart[]
  /** Of a split: whether the words of the parts become public with it. */
  isPublic: boolean
  obstacles: string[]
  seen: string
}

/** Null where the proposal carries nothing over. */
export async function openPlan(
  tx: Transaction,
  viewer: PersonActor,
  proposal: FoundProposal,
  now: Date,
): Promise<OpenPlan | null> {
  const plan = readPlan(proposal.plan)
  if (!plan) return null
  if (proposal.state === 'APPROVED') return carriedOut(tx, proposal.id, plan.kind)
  const carrying = await carryingAsProposed(tx, viewer, proposal, now)
  return {
    kind: plan.kind,
    rows: carrying.carries.map(({ ask, targets }) => ({
      ...{ askId: ask.id, ref: ask.recommendation.ref, addressee: ask.addressee.name },
      ...{ implementation: ask.implementation, isDisputed: ask.verification === 'DISPUTED' },
      into: targets.map(({ name, isOpened, implementation }) => ({ name, isOpened, implementation })),
    })),
    parts: carrying.parts.map(({ askIds: _askIds, ...part }) => part),
    isPublic: carrying.whole?.isDraft === false,
    obstacles: [...carrying.obstacles, ...missingOf(carrying)],
    seen: carrying.seen,
  }
}

/** What the rules miss at any of the requests, each said once. */
function missingOf({ carries, reason }: Carrying): string[] {
  const missing = carries.flatMap((one) => {
    const decision = decide(one.facts, requestOf(one, reason))
    return decision.isAllowed ? [] : decision.missing.map(reasonSentence)
  })
  return [...new Set(missing)]
}

/** As it was carried out: by what its entries say. */
async function carriedOut(tx: Transaction, proposalId: string, kind: PlanKind): Promise<OpenPlan> {
  const entries = await tx.statusEntry.findMany({
    where: { proposalId },
    orderBy: { id: 'asc' },
    include: { ask: { include: { addressee: true, recommendation: true } } },
  })
  const opened = new Set(
    entries.flatMap(({ askId, said }) => (saidSchema.parse(said).carriedFrom ? askId : [])),
  )
  const rows = entries.flatMap(({ ask, said }): PlannedRow[] => {
    const { carriedInto } = saidSchema.parse(said)
    if (!carriedInto) return []
    const into = carriedInto.map(({ name, askId }) => ({
      ...{ name, isOpened: opened.has(askId), implementation: null },
    }))
    const place = { askId: ask.id, ref: ask.recommendation.ref, addressee: ask.addressee.name }
    return [{ ...place, implementation: null, isDisputed: false, into }]
  })
  return { kind, rows, parts: [], isPublic: false, obstacles: [], seen: '' }
}
