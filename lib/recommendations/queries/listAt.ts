import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { standingsAt, type StandingAt } from '@/lib/asks/queries/standings'
import { holdersAt, type Holders } from '@/lib/assignments/queries'
import { db } from '@/lib/core/db'
import { rollUp } from '@/lib/workflow/rollUp'
import type { Point } from '@/lib/workflow/walk'
import { PAGE_SIZE, type ListFilter, type ListQuery } from '../schema'
import { fits, leaves, order } from './fits'
import { linesOf, type RecommendationLine } from './lines'

/**
 * The list as it was at a point in the past: what no clock moves is asked of the database, where things stood and who
 * looked after them is folded from the histories.
 */
export async function listAt(
  actor: Actor,
  query: ListQuery,
  past: Point,
): Promise<{ lines: RecommendationLine[]; total: number; wholes: number }> {
  const { status, response, overdue, owner, ...still } = query
  const sort = query.sort === 'title' ? 'title' : undefined
  const rows = z.array(foundRow).parse(
    await db().$queryRaw`select r.id, r."parentId", coalesce((select array_agg(a.id) from ${leaves}
        where l.id = r.id or not l."isDraft"), '{}') as "askIds"
      from heed."Recommendation" r join heed."Document" d on d.id = r."documentId"
      where ${fits(actor, { ...still, sort: undefined }, past.asOf)} order by ${order(sort)}`,
  )
  const [standings, holders] = await Promise.all([standingsAt(actor, {}, past), holdersAt(actor, past)])
  const found = rows
    .map(({ askIds, ...row }) => ({ ...row, stood: askIds.flatMap((id) => standings.get(id) ?? []) }))
    .filter(({ stood }) => stoodSo(stood, { status, response, overdue }, past))
    .filter(({ id }) => isLookedAfterBy(holders.get(id), owner, actor))
    .sort((a, b) => inOrder(query.sort, a.stood, b.stood))
  const shown = found.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE).map(({ id }) => id)
  return {
    lines: await linesOf(actor, shown, past.asOf, past),
    total: found.length,
    wholes: found.filter(({ parentId }) => parentId === null).length,
  }
}

const foundRow = z.object({ id: z.string(), parentId: z.string().nullable(), askIds: z.array(z.string()) })

type Asked = Pick<ListFilter, 'status' | 'response' | 'overdue'>

function stoodSo(stood: StandingAt[], { status, response, overdue }: Asked, { asOf }: Point): boolean {
  const rolledUp = rollUp(stood.map(({ standing }) => standing)).implementation
  if (status !== undefined && rolledUp !== status) return false
  if (response !== undefined && !stood.some(({ standing }) => standing.response === response)) return false
  return overdue === undefined || stood.some(({ reviewOn }) => reviewOn !== null && reviewOn < asOf)
}

function isLookedAfterBy(holders: Holders | undefined, owner: ListFilter['owner'], actor: Actor): boolean {
  if (owner === undefined) return true
  if (owner === 'nobody') return !holders?.owner
  const id = owner === 'me' ? (actor.kind === 'person' ? actor.id : '') : owner
  return holders?.owner?.id === id || holders?.deputy?.id === id
}

/** By the fold where the order asks for it; else, and among equals, as the database gave them. */
function inOrder(sort: ListFilter['sort'], a: StandingAt[], b: StandingAt[]): number {
  if (sort === 'review') return compare(firstReview(a), firstReview(b))
  return sort === 'recorded' ? compare(lastRecorded(b), lastRecorded(a)) : 0
}

function firstReview(stood: StandingAt[]): string {
  return stood.flatMap(({ reviewOn }) => reviewOn ?? []).sort()[0] ?? '9999'
}

function lastRecorded(stood: StandingAt[]): string {
  const recorded = stood.flatMap(({ recordedAt }) => recordedAt ?? [])
  return recorded.sort().at(-1) ?? ''
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
