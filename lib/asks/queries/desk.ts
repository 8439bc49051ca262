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
import { whoseIs, whoseSql, whoseWhere, type Whose } from './whose'

/** So many days before its day does a request come to the desk. */
export const DAYS_AHEAD = 14

/** A request that is to be looked at again, with whose it is. */
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
  whose: Whose
  /** Who looks after it. */
  owner: string | null
  isStale: boolean
  isStalled: boolean
}
type Own = { mine: number; nobodys: number }
export type DueLines = {
  lines: DueLine[]
  overdue: Own
  soon: Own
  /** What others look after, and has passed. */
  others: { lines: DueLine[]; overdue: number }
}

/**
 * Requests whose day for the next look has passed, then those whose day is near; of each one's own first, then what is
 * nobody's, the longest due first; others' apart. What is being checked again has a place of its own.
 */
export async function dueAsks(actor: Actor, few = 5): Promise<DueLines> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const ahead = addDays(today, DAYS_AHEAD)
  const due = (reviewOn: Prisma.DateTimeNullableFilter): Prisma.AskWhereInput => ({
    AND: [askScope(actor), { reviewOn, recommendation: COUNTED, verification: { not: 'DISPUTED' } }],
  })
  const isOverdue = due({ lt: toDate(today) })
  const isSoon = due({ gte: toDate(today), lte: toDate(ahead) })
  const { mine, nobodys, others } = whoseWhere(actor)
  const places = [isOverdue, isSoon].flatMap((when) => [mine, nobodys].map((who) => ({ AND: [when, who] })))
  const passed = Prisma.sql`a."reviewOn" < ${today}::date`
  const near = Prisma.sql`a."reviewOn" between ${today}::date and ${ahead}::date`
  const count = (day: Prisma.Sql, who: Whose) =>
    countOf(actor, Prisma.sql`${day} and a.verification <> 'DISPUTED'`, whoseSql(actor)[who])
  const own = async (day: Prisma.Sql) => {
    const [held, free] = await Promise.all([count(day, 'mine'), count(day, 'nobodys')])
    return { mine: held, nobodys: free }
  }
  const [rows, overdue, soon, theirs, othersOverdue] = await Promise.all([
    Promise.all(places.map((where) => read(where, few))),
    own(passed),
    own(near),
    read({ AND: [isOverdue, others] }, few),
    count(passed, 'others'),
  ])
  const line = (row: Row) => toLine(actor, row, today)
  return {
    ...{ overdue, soon },
    lines: rows.flat().slice(0, few).map(line),
    others: { lines: theirs.map(line), overdue: othersOverdue },
  }
}

/** How many requests nobody has looked at yet, as far as anything is counted; drafts, and what nobody works on any more, left out. */
export function countUnchecked(actor: Actor): Promise<number> {
  return countOf(actor, Prisma.sql`a.implementation = 'NOT_ASSESSED'`, Prisma.sql`true`)
}

const columns = {
  ...{ id: true, version: true, implementation: true, reviewOn: true, staleOn: true, stalledOn: true },
  addressee: { select: { name: true } },
  recommendation: {
    select: { ref: true, title: true, ownerId: true, deputyId: true, owner: { select: { name: true } } },
  },
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
  const { ref, title, owner, ...holders } = row.recommendation
  const reviewOn = row.reviewOn ? fromDate(row.reviewOn) : today
  const hasCome = (on: Date | null) => on !== null && fromDate(on) <= today
  return {
    ...{ askId: row.id, version: row.version, ref, title, implementation: row.implementation, reviewOn },
    addressee: row.addressee.name,
    isOverdue: reviewOn < today,
    whose: whoseIs(actor, holders),
    owner: owner?.name ?? null,
    isStale: hasCome(row.staleOn),
    isStalled: hasCome(row.stalledOn),
  }
}

/** `which`: the condition on `a`, a request; `whose`, on `s`, its listing: whether it counts is read of that, from an index alone. */
async function countOf(actor: Actor, which: Prisma.Sql, whose: Prisma.Sql): Promise<number> {
  if (!can(actor, 'readStaff')) return 0
  const found = await db().$queryRaw`select count(*)::int as many from (
    select from heed."Ask" a join heed."Listing" s on s."recommendationId" = a."recommendationId"
    where ${which} and ${whose} and not s."isDraft" and not s."isArchived" limit ${MOST_COUNTED + 1}) as counted`
  return z.tuple([z.object({ many: z.number() })]).parse(found)[0].many
}
