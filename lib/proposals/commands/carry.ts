import { randomUUID } from 'node:crypto'
import type { PersonActor } from '@/lib/access/policy'
import { appendEntries } from '@/lib/asks/commands/append'
import { disputeWhatIsUnmet } from '@/lib/asks/commands/disputeWhatIsUnmet'
import { refused } from '@/lib/asks/commands/prepare'
import { askInScope, type FoundAsk } from '@/lib/asks/queries/facts'
import { give } from '@/lib/assignments/commands/give'
import { dealWhatSucceeds } from '@/lib/baseline/commands/succeed'
import { todayIn } from '@/lib/core/dates'
import type { Transaction } from '@/lib/core/db'
import { organisationIn } from '@/lib/organisation/queries'
import type { Plan } from '@/lib/restructuring/schema'
import { joinDemands } from '@/lib/recommendations/commands/reword'
import { openingOf } from '@/lib/workflow/carryOver'
import { decide } from '@/lib/workflow/decide'
import type { Place } from '@/lib/workflow/request'
import type { Approval } from '@/lib/workflow/types'
import { requestOf, type Carry, type Carrying, type Target, type Whole } from '../queries/carrying'

type Act = { proposalId: string; approval: Approval; at: Date }

/**
 * Carries out an approved plan: the parts, what opens where nothing stood, and what is left behind, each by the rules of
 * now. Inside a write that a command has opened. Resolves with the references of new parts. Throws Refused.
 */
export async function carry(
  tx: Transaction,
  actor: PersonActor,
  { plan, whole, parts, carries, reason }: Carrying,
  act: Act,
): Promise<void> {
  const partIds = whole ? await addParts(tx, whole, parts) : []
  if (whole) await giveAsHeld(tx, actor, whole, partIds, act.at)
  if (plan.kind === 'MERGE') await handDown(tx, actor, plan, { because: reason, at: act.at })
  const opened: string[] = []
  for (const one of carries) {
    const places: Place[] = []
    for (const target of one.targets) {
      const place = await placeIn(tx, one, target, partIds, act.at)
      places.push(place)
      if (target.isOpened) opened.push(place.askId)
    }
    const decision = decide(one.facts, requestOf(one, reason, places), act.approval)
    if (!decision.isAllowed) throw refused(decision.missing)
    await append(tx, one.ask, [decision.entry], act)
    await dealWhatSucceeds(tx, one, places)
    for (const [at, { askId }] of places.entries())
      if (one.targets[at]?.isOpened) {
        const opening = openingOf(one.facts, whereFrom(one.ask, one.targets[at]), act.approval)
        await append(tx, await askInScope(tx, actor, askId), [opening], act)
      }
  }
  // What is carried over is proven as it was; were it not, that would be said at once.
  await disputeWhatIsUnmet(tx, actor, opened, act.at)
}

function append(tx: Transaction, ask: FoundAsk, entries: Parameters<typeof appendEntries>[1], act: Act) {
  return appendEntries(tx, entries, { ask, at: act.at, proposalId: act.proposalId })
}

/** As the whole says it, but for their own words; drafts as it is one. */
async function addParts(tx: Transaction, whole: Whole, parts: Carrying['parts']): Promise<string[]> {
  const { documentId, explicitness, strength, pillar, level, themes, priority, priorityReason } = whole
  const inherited = { documentId, explicitness, strength, pillar, level, themes, priority, priorityReason }
  const ids: string[] = []
  const after = { documentId, position: { gt: whole.position } }
  const rows = await tx.recommendation.findMany({ where: after, select: { position: true } })
  const taken = new Set(rows.map((row) => row.position))
  for (const { askIds: _askIds, ref, ...words } of parts) {
    let position = whole.position + 1
    while (taken.has(position)) position += 1
    taken.add(position)
    const place = { ref, position, parentId: whole.id, isDraft: whole.isDraft }
    ids.push((await tx.recommendation.create({ data: { ...words, ...inherited, ...place } })).id)
  }
  return ids
}

type Held = { ownerId: string | null; deputyId: string | null }

/** What a merge leads into has who looked after what went into it, where it is nobody's; and belongs to the same demands. */
async function handDown(
  tx: Transaction,
  author: PersonActor,
  { recommendationId, intoId }: Extract<Plan, { kind: 'MERGE' }>,
  { because, at }: { because: string; at: Date },
): Promise<void> {
  const from = await tx.recommendation.findUniqueOrThrow({ where: { id: recommendationId } })
  const into = await tx.recommendation.findUniqueOrThrow({ where: { id: intoId } })
  if (into.ownerId === null && into.deputyId === null) await giveAsHeld(tx, author, from, [intoId], at)
  await joinDemands(tx, author, { from: from.ref, into: into.ref }, { because, at })
}

/** Whoever looks after the one looks after these, from the day on. */
async function giveAsHeld(
  tx: Transaction,
  author: PersonActor,
  { ownerId, deputyId }: Held,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  const today = todayIn((await organisationIn(tx)).timeZone, at)
  const held = [
    { duty: 'OWNER', personId: ownerId },
    { duty: 'DEPUTY', personId: deputyId },
  ] as const
  const gives = held.filter(({ personId }) => personId !== null)
  const all = ids.flatMap((recommendationId) => gives.map((one) => ({ ...one, recommendationId })))
  await give(tx, all, { effectiveOn: today, author, at, today })
}

/** Where it goes, as the entry names it; what opens does so with what counts as done and what shows it. */
async function placeIn(
  tx: Transaction,
  { ask }: Carry,
  { kind, id, name, part, recommendationId, addresseeId, ...target }: Target,
  partIds: readonly string[],
  at: Date,
): Promise<Place> {
  const partId = part === null ? null : (partIds[part] ?? null)
  const where = { recommendationId: partId ?? recommendationId ?? '', addresseeId }
  const askId = target.askId ?? (await tx.ask.create({ data: where })).id
  if (target.isOpened) {
    await bringCriteria(tx, ask.id, askId, at)
    await bringEvidence(tx, ask.id, askId, at)
  }
  return { kind, name, id: partId ?? id, askId }
}

/** With what was last found of each; what is worded alike there already is that one, and keeps what was found of it there. */
async function bringCriteria(tx: Transaction, fromId: string, askId: string, at: Date): Promise<void> {
  const standing = { replacedBy: null }
  const own = await tx.criterion.findMany({
    where: { askId, ...standing },
    include: { _count: { select: { assessments: true } } },
  })
  const criteria = await tx.criterion.findMany({
    where: { askId: fromId, ...standing },
    include: { assessments: { orderBy: { recordedAt: 'desc' }, take: 1 } },
  })
  for (const { assessments, id: _id, replacesId: _replaces, ...criterion } of criteria) {
    const { text, kind, isRequired } = criterion
    const same = own.find((one) => one.text === text && one.kind === kind && one.isRequired === isRequired)
    const criterionId = same?.id ?? randomUUID()
    const place = { id: criterionId, askId, position: own.length + criterion.position, recordedAt: at }
    if (!same) await tx.criterion.create({ data: { ...criterion, ...place } })
    else if (same._count.assessments > 0) continue
    const kept = assessments.map((one) => ({ ...one, id: randomUUID(), criterionId, recordedAt: at }))
    await tx.criterionAssessment.createMany({ data: kept })
  }
}

async function bringEvidence(tx: Transaction, fromId: string, askId: string, at: Date): Promise<void> {
  const own = await tx.askEvidence.findMany({ where: { askId }, select: { evidenceId: true } })
  const there = own.map(({ evidenceId }) => evidenceId)
  const bearings = await tx.askEvidence.findMany({ where: { askId: fromId, evidenceId: { notIn: there } } })
  await tx.askEvidence.createMany({ data: bearings.map((one) => ({ ...one, askId, recordedAt: at })) })
}

/** As what is opened names it: by the recommendation, or within one by the addressee. */
function whereFrom({ id: askId, recommendation, addressee }: FoundAsk, target: Target | undefined) {
  const isNew = target?.askId === null
  return target?.kind === 'ADDRESSEE'
    ? { kind: 'ADDRESSEE' as const, id: addressee.id, askId, name: addressee.name, isNew }
    : { kind: 'RECOMMENDATION' as const, id: recommendation.id, askId, name: recommendation.ref, isNew }
}
