import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { pastOf } from '@/lib/workflow/past'
import { PAGE_SIZE, type ListQuery } from '../schema'
import { isSeen } from '../scope'
import { fits, order } from './fits'
import { linesOf, type RecommendationLine } from './lines'
import { listAt } from './listAt'

export type RecommendationList = { lines: RecommendationLine[]; total: number; wholes: number }

/** One page of the recommendations that fit, and how many fit in all; of the past where the query asks for it. */
export async function listRecommendations(actor: Actor, query: ListQuery): Promise<RecommendationList> {
  if (!isSeen(actor)) return { lines: [], total: 0, wholes: 0 }
  const { timeZone } = await organisation()
  const now = new Date()
  const past = pastOf(query, { timeZone, now })
  if (past) return listAt(actor, query, past)
  const today = todayIn(timeZone, now)
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

const countsRow = z.object({ total: z.number(), wholes: z.number() })
