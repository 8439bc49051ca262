import type { Actor } from '@/lib/access/policy'
import { addDays, fromDate, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { MOST_COUNTED } from '@/lib/recommendations/schema'
import { COUNTED } from '@/lib/recommendations/scope'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Prisma } from '@/prisma/generated/client'
import { askScope } from './facts'

/** So many days before its day does a request come to the desk. */
export const DAYS_AHEAD = 14

/** A request that is to be looked at again, with whether whoever looks is its owner or deputy. */
export type DueLine = {
  askId: string
  /** As it was read: to say from here that nothing is new. */
  version: number
  ref: string
  title: string
  addressee: string
  implementation: Implementation
  reviewOn: CalendarDate
  isOverdue: boolean
  isMine: boolean
  isStale: boolean
  isStalled: boolean
}
/** Counted as far as anything is counted. */
export type Counted = { total: number; mine: number }
export type DueLines = { lines: DueLine[]; overdue: Counted; soon: Counted }

/**
 * Requests whose day for the next look has passed, then those whose day is near; of each one's own first, the longest
 * due first. What is being checked again has a place of its own.
 */
export async function dueAsks(actor: Actor, few = 5): Promise<DueLines> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const due = (reviewOn: Prisma.DateTimeNullableFilter): Prisma.AskWhereInput => ({
    AND: [askScope(actor), { reviewOn, recommendation: COUNTED, verification: { not: 'DISPUTED' } }],
  })
  const overdue = due({ lt: toDate(today) })
  const soon = due({ gte: toDate(today), lte: toDate(addDays(today, DAYS_AHEAD)) })
  const { mine, others } = whose(actor)
  const [rows, overdueCount, soonCount] = await Promise.all([
    Promise.all(
      [overdue, soon].flatMap((when) => [mine, others].map((who) => read({ AND: [when, who] }, few))),
    ),
    countOf(actor, overdue),
    countOf(actor, soon),
  ])
  const lines = rows.flat().slice(0, few)
  return { lines: lines.map((row) => toLine(actor, row, today)), overdue: overdueCount, soon: soonCount }
}

/** How many requests nobody has looked at yet; drafts, and what nobody works on any more, left out. */
export async function countUnchecked(actor: Actor): Promise<Counted> {
  return countOf(actor, {
    AND: [askScope(actor), { implementation: 'NOT_ASSESSED', recommendation: COUNTED }],
  })
}

const columns = {
  ...{ id: true, version: true, implementation: true, reviewOn: true, staleOn: true, stalledOn: true },
  addressee: { select: { name: true } },
  recommendation: { select: { ref: true, title: true, ownerId: true, deputyId: true } },
} satisfies Prisma.AskSelect
type Row = Prisma.AskGetPayload<{ select: typeof columns }>

function read(where: Prisma.AskWhereInput, few: number): Promise<Row[]> {
  return db().ask.findMany({
    where,
    orderBy: [{ reviewOn: 'asc' }, { id: 'asc' }],
    take: few,
    select: columns,
  })
}

function toLine(actor: Actor, row: Row, today: CalendarDate): DueLine {
  const { ref, title, ownerId, deputyId } = row.recommendation
  const reviewOn = row.reviewOn ? fromDate(row.reviewOn) : today
  const hasCome = (on: Date | null) => on !== null && fromDate(on) <= today
  return {
    ...{ askId: row.id, version: row.version, ref, title, implementation: row.implementation, reviewOn },
    addressee: row.addressee.name,
    isOverdue: reviewOn < today,
    isMine: actor.kind === 'person' && [ownerId, deputyId].includes(actor.id),
    isStale: hasCome(row.staleOn),
    isStalled: hasCome(row.stalledOn),
  }
}

function whose(actor: Actor): Record<'mine' | 'others', Prisma.AskWhereInput> {
  if (actor.kind !== 'person') return { mine: { id: { in: [] } }, others: {} }
  const { id } = actor
  return {
    mine: { recommendation: { OR: [{ ownerId: id }, { deputyId: id }] } },
    others: {
      recommendation: {
        AND: [
          { OR: [{ ownerId: null }, { NOT: { ownerId: id } }] },
          { OR: [{ deputyId: null }, { NOT: { deputyId: id } }] },
        ],
      },
    },
  }
}

async function countOf(actor: Actor, where: Prisma.AskWhereInput): Promise<Counted> {
  const count = (which: Prisma.AskWhereInput) => db().ask.count({ where: which, take: MOST_COUNTED + 1 })
  const [total, mine] = await Promise.all([count(where), count({ AND: [where, whose(actor).mine] })])
  return { total, mine }
}
