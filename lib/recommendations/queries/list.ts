import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { pastOf } from '@/lib/workflow/past'
import { Prisma } from '@/prisma/generated/client'
import { MOST_COUNTED, PAGE_SIZE, type ListQuery } from '../schema'
import { isSeen } from '../scope'
import { byIndex } from './byIndex'
import { fits } from './fits'
import { foldedPage, inTheirOrder, isMoved } from './folded'
import { foundIn, type PageOfIds, type RecommendationList } from './found'
import { linesOf } from './lines'
import { madeLater } from './madeLater'
import { orderOf, placeOf } from './order'
import { readSearch, type Search } from './search'

/** One page of the recommendations that fit, and how many fit in all; of the past where the query asks for it. */
export async function listRecommendations(actor: Actor, query: ListQuery): Promise<RecommendationList> {
  if (!isSeen(actor)) return { lines: [], total: 0, wholes: 0, next: null, archived: 0, found: null }
  const { timeZone } = await organisation()
  const now = new Date()
  const past = pastOf(query, { timeZone, now })
  const search = query.text === undefined ? null : await readSearch(query.text)
  const today = past?.asOf ?? todayIn(timeZone, now)
  const { ids, ...page } = await (past && isMoved(query)
    ? foldedPage(actor, query, past, search)
    : stillPage(actor, query, {
        ...{ today, search: past ? inTheirOrder(search) : search },
        without: past ? await madeLater(past) : [],
      }))
  const isLikelyMissed = search !== null && !past && !query.archived && page.total <= PAGE_SIZE
  const [lines, { total: archived }] = await Promise.all([
    linesOf(actor, ids, today, past),
    isLikelyMissed
      ? countOf(fits(actor, { ...query, archived: 'only' }, { today, search }), search)
      : { total: 0 },
  ])
  return { ...page, lines, archived, found: search && (await foundIn(lines, search)) }
}

async function stillPage(
  actor: Actor,
  query: ListQuery,
  { without, ...read }: { today: CalendarDate; search: Search | null; without: readonly string[] },
): Promise<PageOfIds> {
  const others = Prisma.sql`s."recommendationId" <> all (${[...without]}::uuid[])`
  const fitting = fits(actor, query, read)
  const where = without.length === 0 ? fitting : Prisma.sql`${fitting} and ${others}`
  const [counts, page] = await Promise.all([countOf(where, read.search), pageOf(query, where, read.search)])
  return { ...counts, ...page }
}

async function countOf(where: Prisma.Sql, search: Search | null): Promise<{ total: number; wholes: number }> {
  const count = Prisma.sql`select count(*)::int as total, (count(*) filter (where not "isPart"))::int as wholes
    from (select s."isPart" from heed."Listing" s where ${where} limit ${MOST_COUNTED + 1}) as counted`
  const [counts] = z.array(countsRow).parse(await (search ? byIndex(count) : db().$queryRaw(count)))
  return counts ?? { total: 0, wholes: 0 }
}

const countsRow = z.object({ total: z.number(), wholes: z.number() })

async function pageOf(
  { sort, after }: ListQuery,
  where: Prisma.Sql,
  search: Search | null,
): Promise<{ ids: string[]; next: string | null }> {
  const rank = sort === undefined ? (search?.rank ?? null) : null
  const order = orderOf(sort, rank !== null)
  const fitting = rank
    ? Prisma.sql`(select s."recommendationId", s.code, s.position, ${rank} as rank
        from heed."Listing" s where ${where} limit ${MOST_COUNTED}) s where true`
    : Prisma.sql`heed."Listing" s where ${where}`
  const beyond = after === undefined ? null : order.after(after)
  const page = Prisma.sql`select s."recommendationId" as id, s.code, s.position, ${order.key} as key
    from ${fitting} and ${beyond ?? Prisma.sql`true`} order by ${order.by} limit ${PAGE_SIZE + 1}`
  const rows = z.array(pageRow).parse(await (search ? byIndex(page) : db().$queryRaw(page)))
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    ids: shown.map(({ id }) => id),
    next: last && rows.length > PAGE_SIZE ? placeOf(last) : null,
  }
}

const pageRow = z.object({ id: z.string(), code: z.string(), position: z.number(), key: z.string() })
