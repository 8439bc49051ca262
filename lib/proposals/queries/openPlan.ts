import type { PersonActor } from '@/lib/access/policy'
import { entryColumns, toEntry } from '@/lib/asks/rules'
import { fromDate } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { decide } from '@/lib/workflow/decide'
import { present, standing } from '@/lib/workflow/history'
import { saidSchema } from '@/lib/workflow/request'
import { isDisputed } from '@/lib/workflow/rollUp'
import { reasonSentence } from '@/lib/workflow/sentences'
import type { Implementation } from '@/lib/workflow/statuses'
import { askIdsOf, readPlan, type PartInput, type Plan, type PlanKind } from '@/lib/restructuring/schema'
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
  title: string
  addressee: string
  /** Where it stands, or, once it was carried over, stood. */
  implementation: Implementation
  isDisputed: boolean
  /** Nobody works on it any more, or the public does not read it any more. */
  isArchived: boolean
  isRetracted: boolean
  into: PlannedInto[]
}
export type PlannedPart = Omit<PartInput, 'askIds'> & { ref: string }

/** What a plan leads from and into: a recommendation with its words, or an addressee with its short name. */
export type PlannedOf = {
  name: string
  key: string
  says: { ref: string; title: string; statement: string } | null
}

/** A split, a merge or a succession, before and after. */
export type OpenPlan = {
  kind: PlanKind
  from: PlannedOf
  /** Null: into new parts. */
  into: PlannedOf | null
  rows: PlannedRow[]
  parts: PlannedPart[]
  /** Of a split: whether the words of the parts become public with it. */
  isPublic: boolean
  /** What else a merge brings along, in sentences. */
  besides: string[]
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
  const ends = { kind: plan.kind, ...(await endsOf(tx, plan)) }
  if (proposal.state === 'APPROVED') return { ...ends, ...(await carriedOut(tx, proposal.id)) }
  const carrying = await carryingAsProposed(tx, viewer, proposal, now)
  const rows = await askRows(tx, askIdsOf(plan))
  return {
    ...ends,
    rows: carrying.carries.flatMap(({ ask, targets }) => {
      const row = rows.get(ask.id)
      const stands = { implementation: ask.implementation, isDisputed: ask.verification === 'DISPUTED' }
      const into = targets.map(({ name, isOpened, implementation }) => ({ name, isOpened, implementation }))
      return row ? [{ ...row, ...stands, into }] : []
    }),
    parts: carrying.parts.map(({ askIds: _askIds, ...part }) => part),
    isPublic: carrying.whole?.isDraft === false,
    besides: plan.kind === 'MERGE' ? await broughtBy(tx, plan) : [],
    obstacles: [...carrying.obstacles, ...missingOf(carrying)],
    seen: carrying.seen,
  }
}

async function endsOf(tx: Transaction, plan: Plan): Promise<Pick<OpenPlan, 'from' | 'into'>> {
  if (plan.kind === 'SUCCESSION')
    return { from: await officeOf(tx, plan.addresseeId), into: await officeOf(tx, plan.successorId) }
  const into = plan.kind === 'MERGE' ? await wordsOf(tx, plan.intoId) : null
  return { from: await wordsOf(tx, plan.recommendationId), into }
}

async function broughtBy(
  tx: Transaction,
  { recommendationId, intoId }: Extract<Plan, { kind: 'MERGE' }>,
): Promise<string[]> {
  const include = { owner: true, deputy: true, demands: true }
  const orderBy = { title: 'asc' as const }
  const isOf = { OR: [{ id: recommendationId }, { parts: { some: { id: recommendationId } } }] }
  const demands = await tx.demand.findMany({ where: { recommendations: { some: isOf } }, orderBy })
  const from = await tx.recommendation.findUniqueOrThrow({ where: { id: recommendationId }, include })
  const into = await tx.recommendation.findUniqueOrThrow({ where: { id: intoId }, include })
  const isNobodys = into.owner === null && into.deputy === null
  const had = new Set(into.demands.map(({ slug }) => slug))
  return [
    ...[from.owner, from.deputy].flatMap((one) =>
      one && isNobodys ? `${one.name} looks after ${into.ref} then, which is nobody’s now.` : [],
    ),
    ...demands
      .filter(({ slug }) => !had.has(slug))
      .map(({ title }) => `${into.ref} then belongs to the demand “${title}”, as ${from.ref} does.`),
  ]
}

async function officeOf(tx: Transaction, id: string): Promise<PlannedOf> {
  const { slug, name } = await tx.addressee.findUniqueOrThrow({
    where: { id },
    select: { slug: true, name: true },
  })
  return { name, key: slug, says: null }
}

async function wordsOf(tx: Transaction, id: string): Promise<PlannedOf> {
  const select = { ref: true, title: true, statement: true }
  const says = await tx.recommendation.findUniqueOrThrow({ where: { id }, select })
  return { name: says.ref, key: says.ref, says }
}

async function askRows(tx: Transaction, ids: readonly string[]) {
  const rows = await tx.ask.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      addressee: { select: { name: true } },
      recommendation: {
        select: { ref: true, title: true, archivedBecause: true, retractedBecause: true },
      },
    },
  })
  return new Map(
    rows.map(({ id, addressee, recommendation: { ref, title, archivedBecause, retractedBecause } }) => [
      id,
      {
        ...{ askId: id, ref, title, addressee: addressee.name },
        ...{ isArchived: archivedBecause !== null, isRetracted: retractedBecause !== null },
      },
    ]),
  )
}

/** What the rules miss at any of the requests, each said once. */
function missingOf({ carries, reason }: Carrying): string[] {
  const missing = carries.flatMap((one) => {
    const decision = decide(one.facts, requestOf(one, reason))
    return decision.isAllowed ? [] : decision.missing.map(reasonSentence)
  })
  return [...new Set(missing)]
}

/** As it was carried out, by what its entries say, and by what stood before them. */
async function carriedOut(
  tx: Transaction,
  proposalId: string,
): Promise<Omit<OpenPlan, 'kind' | 'from' | 'into'>> {
  const entries = await tx.statusEntry.findMany({ where: { proposalId }, orderBy: { id: 'asc' } })
  const said = entries.map((entry) => ({ ...entry, said: saidSchema.parse(entry.said) }))
  const opened = new Set(said.flatMap((entry) => (entry.said.carriedFrom ? entry.askId : [])))
  const left = said.filter((entry) => entry.said.carriedInto)
  const places = await askRows(
    tx,
    left.map(({ askId }) => askId),
  )
  const rows: PlannedRow[] = []
  for (const { askId, recordedAt, effectiveOn, said: words } of left) {
    const place = places.get(askId)
    if (!place) continue
    const before = await tx.statusEntry.findMany({
      where: { askId, recordedAt: { lt: recordedAt } },
      ...entryColumns,
    })
    const stood = standing(before.map(toEntry), present(before.map(toEntry), fromDate(effectiveOn)))
    const into = (words.carriedInto ?? []).map((one) => ({
      ...{ name: one.name, isOpened: opened.has(one.askId), implementation: null },
    }))
    const { implementation } = stood
    rows.push({ ...place, implementation, isDisputed: isDisputed(stood), into })
  }
  return { rows, parts: [], isPublic: false, besides: [], obstacles: [], seen: '' }
}
