import type { Actor } from '@/lib/access/policy'
import { fromDate, toDate, todayIn, type CalendarDate, type Instant, type Precision } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { COUNTED_PARTS } from '@/lib/recommendations/scope'
import { isDisputed } from '@/lib/workflow/rollUp'
import type { Implementation, Response } from '@/lib/workflow/statuses'
import type { Verb } from '@/lib/workflow/verbs'
import type { Prisma } from '@/prisma/generated/client'
import { publicityOf, type Publicity } from '../rules'
import { askScope } from './facts'

/** A request on the desk, with whether whoever looks is its owner or deputy. */
export type AskLine = {
  askId: string
  ref: string
  title: string
  addressee: string
  implementation: Implementation
  /** It is being checked again. */
  isDisputed: boolean
  reviewOn: CalendarDate | null
  isMine: boolean
}
export type AskLines = { lines: AskLine[]; total: number; mine: number }

/** Requests whose day for the next look has passed: one's own first, the longest overdue first. */
export async function overdueAsks(actor: Actor, few = 10): Promise<AskLines> {
  const today = todayIn((await organisation()).timeZone, new Date())
  const where = { reviewOn: { lt: toDate(today) }, recommendation: COUNTED_PARTS }
  return mineFirst(actor, where, [{ reviewOn: 'asc' }, { id: 'asc' }], few)
}

/** Requests that nobody has looked at yet: one's own first, then by priority, in the order of the documents. */
export async function uncheckedAsks(actor: Actor, few = 10): Promise<AskLines & { of: number }> {
  const published = { recommendation: COUNTED_PARTS }
  const where = { implementation: 'NOT_ASSESSED' as const, ...published }
  const lines = await mineFirst(
    actor,
    where,
    [
      { recommendation: { priority: 'asc' } },
      { recommendation: { document: { code: 'asc' } } },
      { recommendation: { position: 'asc' } },
      { id: 'asc' },
    ],
    few,
  )
  return { ...lines, of: await db().ask.count({ where: { AND: [askScope(actor), published] } }) }
}

export type RecentLine = {
  id: string
  askId: string
  ref: string
  title: string
  addressee: string
  verb: Verb
  implementation: Implementation | null
  response: Response | null
  author: string
  isMine: boolean
  effectiveOn: CalendarDate
  precision: Precision
  recordedAt: Instant
  publicity: Publicity
}

/** What was recorded last, by anybody; what was taken back is left out. */
export async function recentEntries(actor: Actor, few = 10): Promise<RecentLine[]> {
  const { takeBackMinutes, holdsEverything, timeZone } = await organisation()
  const rows = await db().statusEntry.findMany({
    where: {
      AND: [
        { ask: askScope(actor) },
        { verb: { not: 'takeBack' } },
        { NOT: { replacedBy: { verb: 'takeBack' } } },
      ],
    },
    orderBy: { recordedAt: 'desc' },
    take: few,
    include: {
      author: { select: { id: true, name: true } },
      release: { select: { releasedAt: true } },
      replacedBy: { select: { verb: true } },
      ask: { select: askColumns },
    },
  })
  return rows.map(({ ask, author, ...entry }) => ({
    id: entry.id,
    askId: entry.askId,
    ref: ask.recommendation.ref,
    title: ask.recommendation.title,
    addressee: ask.addressee.name,
    verb: entry.verb,
    implementation: entry.implementation,
    response: entry.response,
    author: author.name,
    isMine: actor.kind === 'person' && actor.id === author.id,
    effectiveOn: fromDate(entry.effectiveOn),
    precision: entry.precision,
    recordedAt: entry.recordedAt.toISOString(),
    publicity: publicityOf(entry, { ...ask.recommendation, takeBackMinutes, holdsEverything, timeZone }),
  }))
}

const askColumns = {
  id: true,
  implementation: true,
  verification: true,
  reviewOn: true,
  addressee: { select: { name: true } },
  recommendation: { select: { ref: true, title: true, isDraft: true, ownerId: true, deputyId: true } },
} satisfies Prisma.AskSelect

async function mineFirst(
  actor: Actor,
  condition: Prisma.AskWhereInput,
  orderBy: Prisma.AskOrderByWithRelationInput[],
  few: number,
): Promise<AskLines> {
  const me = actor.kind === 'person' ? actor.id : ''
  const where = { AND: [askScope(actor), condition] }
  const isMine = { recommendation: { OR: [{ ownerId: me }, { deputyId: me }] } }
  const read = (whose: Prisma.AskWhereInput, take: number) =>
    db().ask.findMany({ where: { AND: [where, whose] }, orderBy, take, select: askColumns })
  const mine = me === '' ? [] : await read(isMine, few)
  const ids = mine.map(({ id }) => id)
  const others = await read({ id: { notIn: ids } }, few - mine.length)
  return {
    lines: [...mine, ...others].map(
      ({ id, addressee, recommendation, implementation, verification, reviewOn }) => ({
        askId: id,
        ref: recommendation.ref,
        title: recommendation.title,
        addressee: addressee.name,
        implementation,
        isDisputed: isDisputed({ implementation, verification }),
        reviewOn: reviewOn && fromDate(reviewOn),
        isMine: ids.includes(id),
      }),
    ),
    total: await db().ask.count({ where }),
    mine: me === '' ? 0 : await db().ask.count({ where: { AND: [where, isMine] } }),
  }
}
