import { z } from 'zod'
import { can, type Actor } from '@/lib/access/policy'
import { addDays, fromDate, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { MOST_COUNTED } from '@/lib/recommendations/schema'
import { COUNTED } from '@/lib/recommendations/scope'
import type { Implementation } from '@/lib/workflow/statuses'
import { Prisma } from '@/prisma/generated/client'
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
  const ahead = addDays(today, DAYS_AHEAD)
  const due = (reviewOn: Prisma.DateTimeNullableFilter): Prisma.AskWhereInput => ({
    AND: [askScope(actor), { reviewOn, recommendation: COUNTED, verification: { not: 'DISPUTED' } }],
  })
  const isOverdue = due({ lt: toDate(today) })
  const isSoon = due({ gte: toDate(today), lte: toDate(ahead) })
  const { mine, others } = whose(actor)
  const [rows, overdue, soon] = await Promise.all([
    Promise.all(
      [isOverdue, isSoon].flatMap((when) => [mine, others].map((who) => read({ AND: [when, who] }, few))),
    ),
    countOf(actor, Prisma.sql`a."reviewOn" < ${today}::date and a.verification <> 'DISPUTED'`),
    countOf(
      actor,
      Prisma.sql`a."reviewOn" between ${today}::date and ${ahead}::date and a.verification <> 'DISPUTED'`,
    ),
  ])
  return {
    lines: rows
      .flat()
      .slice(0, few)
      .map((row) => toLine(actor, row, today)),
    overdue,
    soon,
  }
}

/** How many requests nobody has looked at yet; drafts, and what nobody works on any more, left out. */
export function countUnchecked(actor: Actor): Promise<Counted> {
  return countOf(actor, Prisma.sql`a.implementation = 'NOT_ASSESSED'`)
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

/** `which`: the condition on `a`, a request. Whose it is and whether it counts is read of its listing, from an index alone. */
async function countOf(actor: Actor, which: Prisma.Sql): Promise<Counted> {
  if (!can(actor, 'readStaff')) return { total: 0, mine: 0 }
  const me = actor.kind === 'person' ? actor.id : null
  const count = async (whose: Prisma.Sql) => {
    const found = await db().$queryRaw`select count(*)::int as many from (
      select from heed."Ask" a join heed."Listing" s on s."recommendationId" = a."recommendationId"
      where ${which} and ${whose} and not s."isDraft" and not s."isArchived" limit ${MOST_COUNTED + 1}) as counted`
    return z.tuple([z.object({ many: z.number() })]).parse(found)[0].many
  }
  const [total, mine] = await Promise.all([
    count(Prisma.sql`true`),
    count(Prisma.sql`(s."ownerId" = ${me}::uuid or s."deputyId" = ${me}::uuid)`),
  ])
  return { total, mine }
}
