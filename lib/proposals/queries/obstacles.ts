import type { Transaction } from '@/lib/core/db'
import { askIdsOf, MOST_CARRIED, type Plan } from '@/lib/restructuring/schema'

/** Why a plan cannot be carried out as things stand, in sentences; empty when it can. */
export async function obstaclesTo(tx: Transaction, plan: Plan): Promise<string[]> {
  if (plan.kind === 'SUCCESSION') return [...(await toSuccession(tx, plan)), ...(await toAsks(tx, plan))]
  const row = await leafOf(tx, plan.recommendationId)
  const own = [
    row.retractedBecause !== null && 'Its page was retracted. Publish it again first.',
    row.archivedBecause !== null && 'It is archived. Take it up again first.',
    row.parts.length > 0 && 'It has parts already: split or merge those.',
  ]
  const more = plan.kind === 'SPLIT' ? toSplit(plan, row) : await toMerge(tx, plan, row)
  return [...own.flatMap((sentence) => sentence || []), ...more, ...(await toAsks(tx, plan))]
}

type Row = Awaited<ReturnType<typeof leafOf>>
type Of<Kind extends Plan['kind']> = Extract<Plan, { kind: Kind }>

function leafOf(tx: Transaction, id: string) {
  return tx.recommendation.findUniqueOrThrow({
    where: { id },
    include: { parts: { select: { ref: true } }, asks: { select: { implementation: true } } },
  })
}

function toSplit({ asks, parts }: Of<'SPLIT'>, row: Row): string[] {
  const placed = new Set(parts.flatMap(({ askIds }) => askIds))
  const ours = new Set(askIdsOf({ asks }))
  return [
    row.parentId !== null && 'It is a part itself, and parts have no parts.',
    [...ours].some((id) => !placed.has(id)) &&
      'One of those who are asked is in none of the parts. Tick everybody at least once.',
    [...placed].some((id) => !ours.has(id)) &&
      'A part names a request that is not there. Load the page again.',
  ].flatMap((sentence) => sentence || [])
}

async function toMerge(tx: Transaction, { intoId }: Of<'MERGE'>, row: Row): Promise<string[]> {
  const into = await leafOf(tx, intoId)
  const isReplaced = into.asks.length > 0 && into.implementation === 'SUPERSEDED'
  return [
    into.id === row.id && 'It cannot be merged into itself.',
    into.parts.length > 0 && `${into.ref} has parts. Choose one of them.`,
    into.retractedBecause !== null && `The page of ${into.ref} was retracted.`,
    into.archivedBecause !== null && `${into.ref} is archived.`,
    into.isDraft &&
      !row.isDraft &&
      `${into.ref} is a draft. Publish it first, or the public loses sight of this one.`,
    !into.isDraft &&
      row.isDraft &&
      'This is a draft. Publish it first: what is carried over would be public at once.',
    isReplaced && `${into.ref} has itself been replaced. Choose what has taken its place.`,
  ].flatMap((sentence) => sentence || [])
}

async function toSuccession(tx: Transaction, plan: Of<'SUCCESSION'>): Promise<string[]> {
  const successor = await tx.addressee.findUniqueOrThrow({ where: { id: plan.successorId } })
  const addressee = await tx.addressee.findUniqueOrThrow({ where: { id: plan.addresseeId } })
  return [
    successor.id === addressee.id && 'Nobody succeeds themselves.',
    successor.endedOn !== null && `${successor.name} has ended itself. Choose who has taken its place.`,
    [successor, addressee].some(({ kind }) => kind === 'NOT_NAMED') &&
      'Where the document names nobody, nobody is succeeded.',
  ].flatMap((sentence) => sentence || [])
}

/** Exactly the requests that stand there still: what was added since belongs to the plan, too. */
async function toAsks(tx: Transaction, plan: Plan): Promise<string[]> {
  const where =
    plan.kind === 'SUCCESSION'
      ? { addresseeId: plan.addresseeId }
      : { recommendationId: plan.recommendationId }
  const standing = await tx.ask.findMany({
    where: { ...where, implementation: { not: 'SUPERSEDED' } },
    select: { id: true },
  })
  const planned = new Set(askIdsOf(plan))
  const isOther = standing.some(({ id }) => !planned.has(id)) || planned.size !== standing.length
  if (!isOther) return []
  return standing.length > MOST_CARRIED && plan.kind === 'SUCCESSION'
    ? []
    : ['The requests are no longer those of the plan: one was added, or has been replaced. Propose it anew.']
}
