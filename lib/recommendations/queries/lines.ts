import type { Actor } from '@/lib/access/policy'
import { standingsAt } from '@/lib/asks/queries/standings'
import { holdersAt } from '@/lib/assignments/queries/holders'
import { HOLDER, holderName } from '@/lib/assignments/rules'
import { addDays, fromDate, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { isDisputed, rollUp, type Tally } from '@/lib/workflow/rollUp'
import type { Implementation, Verification } from '@/lib/workflow/statuses'
import type { NamedLeaf } from '@/lib/workflow/why'
import type { Point } from '@/lib/workflow/walk'
import type { Prisma } from '@/prisma/generated/client'
import { SOON } from '../schema'
import { COUNTED, recommendationScope } from '../scope'
import { retractionsOf, type Retraction } from './retracted'

export type RecommendationLine = {
  ref: string
  title: string
  wholeTitle: string | null
  isDraft: boolean
  /** Its page was taken back; null while it stands, and in a view of the past. */
  retraction: Retraction | null
  isCompound: boolean
  implementation: Implementation
  isFinal: boolean
  tally: Tally & { disputed: number }
  addressees: string[]
  /** Where it is now, with that they have left or can record no more. */
  owner: string | null
  /** The earliest day on which one of its requests is to be looked at again. */
  reviewOn: CalendarDate | null
  isOverdue: boolean
  /** Within two weeks. */
  isDueSoon: boolean
  /** Nobody has looked, or nothing has moved, at one of its requests for too long. */
  isStale: boolean
  isStalled: boolean
  /** Its one request, when it has just one. */
  askId: string | null
  /** What it is the sum of: its requests, or those of its parts. */
  leaves: NamedLeaf[]
}

/** What a list shows of each, in the order of the ids; `past`: as it was then. */
export async function linesOf(
  actor: Actor,
  ids: string[],
  today: CalendarDate,
  past: Point | null = null,
): Promise<RecommendationLine[]> {
  const rows = await db().recommendation.findMany({
    where: { AND: [{ id: { in: ids } }, recommendationScope(actor)] },
    include: lineColumns,
  })
  const then = past ? await asItWas(actor, rows, past) : rows.map((row) => asItIs(row, today))
  const byId = new Map(then.map((row) => [row.id, row]))
  const retractions = await retractionsOf(past ? [] : rows)
  return ids
    .flatMap((id) => byId.get(id) ?? [])
    .map((row) => ({ ...toLine(row, past?.asOf ?? today), retraction: retractions.get(row.ref) ?? null }))
}

const askColumns = {
  orderBy: { addressee: { name: 'asc' } },
  select: {
    id: true,
    implementation: true,
    verification: true,
    reviewOn: true,
    staleOn: true,
    stalledOn: true,
    addressee: { select: { name: true } },
  },
} satisfies Prisma.Recommendation$asksArgs

const lineColumns = {
  parent: { select: { title: true } },
  owner: { select: HOLDER },
  asks: askColumns,
  parts: { where: COUNTED, select: { ref: true, asks: askColumns } },
} satisfies Prisma.RecommendationInclude

type Row = Prisma.RecommendationGetPayload<{ include: typeof lineColumns }>
type Leaf = NamedLeaf & {
  verification: Verification
  reviewOn: CalendarDate | null
  isStale: boolean
  isStalled: boolean
  addressee: { name: string }
}
type Shown = Omit<Row, 'owner'> & { owner: string | null; leaves: Leaf[] }

function leavesOf({ asks, parts }: Row) {
  return [
    ...asks.map((ask) => ({ ...ask, name: ask.addressee.name, part: null })),
    ...parts.flatMap(({ ref, asks: theirs }) =>
      theirs.map((ask) => ({ ...ask, name: `${ref}, ${ask.addressee.name}`, part: ref })),
    ),
  ]
}

function asItIs(row: Row, today: CalendarDate): Shown {
  const hasCome = (day: Date | null) => day !== null && fromDate(day) <= today
  const leaves = leavesOf(row).map((ask) => ({
    ...ask,
    reviewOn: ask.reviewOn && fromDate(ask.reviewOn),
    isStale: hasCome(ask.staleOn),
    isStalled: hasCome(ask.stalledOn),
  }))
  return { ...row, owner: row.owner && holderName(row.owner), leaves }
}

async function asItWas(actor: Actor, rows: Row[], past: Point): Promise<Shown[]> {
  const ids = rows.flatMap(leavesOf).map(({ id }) => id)
  const [standings, holders] = await Promise.all([
    standingsAt(actor, { id: { in: ids } }, past),
    holdersAt(
      actor,
      past,
      rows.map(({ id }) => id),
    ),
  ])
  return rows.flatMap((row) => {
    const leaves = leavesOf(row).flatMap(({ id, addressee, name, part }) => {
      const then = standings.get(id)
      if (!then) return []
      const { implementation, verification } = then.standing
      const { reviewOn, isStale, isStalled } = then
      return { addressee, name, part, implementation, verification, reviewOn, isStale, isStalled }
    })
    // What a split made later was no recommendation yet.
    if (leaves.length === 0 && leavesOf(row).length > 0) return []
    const there = new Set(leaves.flatMap(({ part }) => part ?? []))
    const parts = row.parts.filter(({ ref, asks }) => asks.length === 0 || there.has(ref))
    return { ...row, parts, owner: holders.get(row.id)?.owner?.name ?? null, leaves }
  })
}

function toLine({ leaves, ...row }: Shown, today: CalendarDate): Omit<RecommendationLine, 'retraction'> {
  const { implementation, isFinal, leaves: tally } = rollUp(leaves)
  const reviewOn = leaves.flatMap((leaf) => leaf.reviewOn ?? []).sort()[0] ?? null
  return {
    ref: row.ref,
    title: row.title,
    wholeTitle: row.parent?.title ?? null,
    isDraft: row.isDraft,
    isCompound: row.parts.length > 0,
    implementation,
    isFinal,
    tally: { ...tally, disputed: leaves.filter(isDisputed).length },
    addressees: [...new Set(leaves.map(({ addressee }) => addressee.name))],
    owner: row.owner,
    reviewOn,
    isOverdue: reviewOn !== null && reviewOn < today,
    isDueSoon: reviewOn !== null && reviewOn >= today && reviewOn <= addDays(today, SOON),
    isStale: leaves.some((leaf) => leaf.isStale),
    isStalled: leaves.some((leaf) => leaf.isStalled),
    askId: row.asks.length === 1 ? (row.asks[0]?.id ?? null) : null,
    leaves: leaves.map(({ name, part, ...leaf }) => ({
      ...{ name, part },
      implementation: leaf.implementation,
      isDisputed: isDisputed(leaf),
    })),
  }
}
