import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { fromDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { likePatterns } from '@/lib/core/text'
import { organisation } from '@/lib/organisation/queries'
import { rollUp, type Tally } from '@/lib/workflow/rollUp'
import type { Implementation } from '@/lib/workflow/statuses'
import { Prisma } from '@/prisma/generated/client'
import { PAGE_SIZE, type ListFilter, type ListQuery } from '../schema'
import { isSeen, recommendationScope } from '../scope'

export type RecommendationLine = {
  ref: string
  title: string
  wholeTitle: string | null
  isDraft: boolean
  isCompound: boolean
  implementation: Implementation
  isFinal: boolean
  tally: Tally
  addressees: string[]
  owner: string | null
  /** The earliest day on which one of its requests is to be looked at again. */
  reviewOn: CalendarDate | null
  isOverdue: boolean
  /** Its one request, when it has just one. */
  askId: string | null
}

export type RecommendationList = { lines: RecommendationLine[]; total: number; wholes: number }

/** One page of the recommendations that fit, and how many fit in all. */
export async function listRecommendations(actor: Actor, query: ListQuery): Promise<RecommendationList> {
  if (!isSeen(actor)) return { lines: [], total: 0, wholes: 0 }
  const today = todayIn((await organisation()).timeZone, new Date())
  const where = fits(actor, query, today)
  const [counts] = z.array(countsRow).parse(
    await db()
      .$queryRaw`select count(*)::int as total, (count(*) filter (where r."parentId" is null))::int as wholes
      from heed."Recommendation" r join heed."Document" d on d.id = r."documentId" where ${where}`,
  )
  const found = z.array(z.object({ id: z.string() })).parse(
    await db()
      .$queryRaw`select r.id from heed."Recommendation" r join heed."Document" d on d.id = r."documentId"
      where ${where} order by ${order(query.sort)} limit ${PAGE_SIZE} offset ${(query.page - 1) * PAGE_SIZE}`,
  )
  const lines = await linesOf(
    actor,
    found.map(({ id }) => id),
    today,
  )
  return { lines, total: counts?.total ?? 0, wholes: counts?.wholes ?? 0 }
}

/** What a list shows of each, in the order of the ids. */
export async function linesOf(
  actor: Actor,
  ids: string[],
  today: CalendarDate,
): Promise<RecommendationLine[]> {
  const rows = await db().recommendation.findMany({
    where: { AND: [{ id: { in: ids } }, recommendationScope(actor)] },
    include: lineColumns,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? []).map((row) => toLine(row, today))
}

const countsRow = z.object({ total: z.number(), wholes: z.number() })

const askColumns = {
  orderBy: { addressee: { name: 'asc' } },
  select: { id: true, implementation: true, reviewOn: true, addressee: { select: { name: true } } },
} satisfies Prisma.Recommendation$asksArgs

const lineColumns = {
  parent: { select: { title: true } },
  owner: { select: { name: true } },
  asks: askColumns,
  parts: { where: { isDraft: false }, select: { asks: askColumns } },
} satisfies Prisma.RecommendationInclude

function toLine(row: Prisma.RecommendationGetPayload<{ include: typeof lineColumns }>, today: CalendarDate) {
  const leaves = [...row.asks, ...row.parts.flatMap(({ asks }) => asks)]
  const { implementation, isFinal, leaves: tally } = rollUp(leaves)
  const reviews = leaves.flatMap(({ reviewOn }) => (reviewOn ? [fromDate(reviewOn)] : [])).sort()
  const reviewOn = reviews.at(0) ?? null
  return {
    ref: row.ref,
    title: row.title,
    wholeTitle: row.parent?.title ?? null,
    isDraft: row.isDraft,
    isCompound: row.parts.length > 0,
    implementation,
    isFinal,
    tally,
    addressees: [...new Set(leaves.map(({ addressee }) => addressee.name))],
    owner: row.owner?.name ?? null,
    reviewOn,
    isOverdue: reviewOn !== null && reviewOn < today,
    askId: row.asks.length === 1 ? (row.asks[0]?.id ?? null) : null,
  }
}

/** Its own requests and those of its parts. */
const leaves = Prisma.sql`heed."Ask" a join heed."Recommendation" l on l.id = a."recommendationId"
  and (l.id = r.id or l."parentId" = r.id) join heed."Addressee" w on w.id = a."addresseeId"`

function fits(actor: Actor, query: ListFilter, today: CalendarDate): Prisma.Sql {
  const { text, status, response, owner, overdue, draft, document, addressee, theme, pillar, level } = query
  const me = actor.kind === 'person' ? actor.id : null
  const hasLeaf = (condition: Prisma.Sql) => Prisma.sql`exists (select from ${leaves} where ${condition})`
  const conditions = [
    Prisma.sql`true`,
    ...likePatterns(text ?? '').map(
      (word) => Prisma.sql`(r.ref ilike ${word} or r.title ilike ${word} or r.statement ilike ${word}
        or ${hasLeaf(Prisma.sql`w.name ilike ${word}`)})`,
    ),
    status && Prisma.sql`r.implementation = ${status}::heed."Implementation"`,
    response && hasLeaf(Prisma.sql`a.response = ${response}::heed."Response"`),
    owner === 'nobody' && Prisma.sql`r."ownerId" is null`,
    owner === 'me' && Prisma.sql`(r."ownerId" = ${me}::uuid or r."deputyId" = ${me}::uuid)`,
    owner &&
      owner !== 'me' &&
      owner !== 'nobody' &&
      Prisma.sql`(r."ownerId" = ${owner}::uuid or r."deputyId" = ${owner}::uuid)`,
    overdue && hasLeaf(Prisma.sql`a."reviewOn" < ${today}::date`),
    draft && Prisma.sql`r."isDraft" = ${draft === 'only'}`,
    document && Prisma.sql`d.slug = ${document}`,
    addressee && hasLeaf(Prisma.sql`w.slug = ${addressee}`),
    theme && Prisma.sql`${theme} = any(r.themes)`,
    pillar && Prisma.sql`r.pillar = ${pillar}::heed."Pillar"`,
    level && Prisma.sql`r.level = ${level}::heed."Level"`,
  ].flatMap((condition) => condition || [])
  return Prisma.join(conditions, ' and ')
}

/** Always down to one row, so that no page repeats or loses one. */
function order(sort: ListFilter['sort']): Prisma.Sql {
  const inDocument = Prisma.sql`d.code, r.position`
  if (sort === 'title') return Prisma.sql`lower(r.title), ${inDocument}`
  if (sort === 'review')
    return Prisma.sql`(select min(a."reviewOn") from ${leaves}) nulls last, ${inDocument}`
  if (sort === 'recorded')
    return Prisma.sql`(select max(e."recordedAt") from ${leaves} join heed."StatusEntry" e on e."askId" = a.id)
      desc nulls last, ${inDocument}`
  return inDocument
}
