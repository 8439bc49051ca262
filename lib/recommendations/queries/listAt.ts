import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { standingsAt, type StandingAt } from '@/lib/asks/queries/standings'
import { holdersAt, type Holders } from '@/lib/assignments/queries/holders'
import { db } from '@/lib/core/db'
import { rollUp } from '@/lib/workflow/rollUp'
import type { Point } from '@/lib/workflow/walk'
import { Prisma } from '@/prisma/generated/client'
import { PAGE_SIZE, type ListFilter, type ListQuery } from '../schema'
import { fits, membersOf, peopleMeant } from './fits'
import { foundIn, type RecommendationList } from './found'
import { linesOf } from './lines'
import { orderOf, placeOf } from './order'
import type { Search } from './search'

/**
 * The list as it was at a point in the past: words, and what no clock moves, are asked of the database as they are today;
 * where things stood and who looked after them is folded from the histories.
 */
export async function listAt(
  actor: Actor,
  query: ListQuery,
  past: Point,
  search: Search | null,
): Promise<RecommendationList> {
  const { status, response, verification, overdue, stale, owner, duty, team, after, ...still } = query
  const rows = z.array(foundRow).parse(
    await db()
      .$queryRaw`select s."recommendationId" as id, s."isPart", s.code, s.position, coalesce((select array_agg(a.id)
        from heed."Ask" a join heed."Recommendation" l on l.id = a."recommendationId"
        where l.id = s."recommendationId" or (l."parentId" = s."recommendationId" and not l."isDraft")), '{}') as "askIds"
      from heed."Listing" s where ${fits(actor, still, { today: past.asOf, search })}
      order by ${orderOf(query.sort === 'title' ? 'title' : undefined, false).by}`,
  )
  const [standings, isHeldAsAsked] = await Promise.all([
    standingsAt(actor, {}, past),
    holding(actor, { owner, duty, team }, past),
  ])
  const found = rows
    .map(({ askIds, ...row }) => ({ ...row, stood: askIds.flatMap((id) => standings.get(id) ?? []) }))
    .filter(({ stood }) => stoodSo(stood, { status, response, verification, overdue, stale }, past))
    .filter(({ id }) => isHeldAsAsked(id))
    .sort((a, b) => inOrder(query.sort, a.stood, b.stood))
  const from = found.findIndex((row) => placeOf({ ...row, key: '' }) === after) + 1
  const shown = found.slice(from, from + PAGE_SIZE)
  const last = shown.at(-1)
  const lines = await linesOf(
    actor,
    shown.map(({ id }) => id),
    past.asOf,
    past,
  )
  return {
    lines,
    total: found.length,
    wholes: found.filter(({ isPart }) => !isPart).length,
    next: last && from + PAGE_SIZE < found.length ? placeOf({ ...last, key: '' }) : null,
    found: search && (await foundIn(lines, search)),
  }
}

const foundRow = z.object({
  id: z.string(),
  isPart: z.boolean(),
  code: z.string(),
  position: z.number(),
  askIds: z.array(z.string()),
})

type Asked = Pick<ListFilter, 'status' | 'response' | 'verification' | 'overdue' | 'stale'>

function stoodSo(stood: StandingAt[], asked: Asked, { asOf }: Point): boolean {
  const { status, response, verification, overdue, stale } = asked
  const rolledUp = rollUp(stood.map(({ standing }) => standing)).implementation
  if (status !== undefined && rolledUp !== status) return false
  if (response !== undefined && !stood.some(({ standing }) => standing.response === response)) return false
  if (verification !== undefined && !stood.some(({ standing }) => standing.verification === verification))
    return false
  if (stale !== undefined && !stood.some(({ isStale }) => isStale)) return false
  return overdue === undefined || stood.some(({ reviewOn }) => reviewOn !== null && reviewOn < asOf)
}

type AskedHolder = Pick<ListFilter, 'owner' | 'duty' | 'team'>

/** Whether a recommendation was looked after as the filter asks; who is in a team, and who has left, is told as of now. */
async function holding(
  actor: Actor,
  { owner, duty, team }: AskedHolder,
  past: Point,
): Promise<(id: string) => boolean> {
  if (owner === undefined && team === undefined) return () => true
  const [holders, meant, members] = await Promise.all([
    holdersAt(actor, past),
    owner === undefined || owner === 'nobody' ? null : idsIn(peopleMeant(actor, owner)),
    team === undefined ? null : idsIn(membersOf(actor, team)),
  ])
  return (id) => {
    const held = holders.get(id)
    const isVacant = duty === 'DEPUTY' ? !held?.deputy : !held?.owner
    if (owner === 'nobody' && !isVacant) return false
    return (meant === null || isHeldBy(held, meant, duty)) && (members === null || isHeldBy(held, members))
  }
}

async function idsIn(people: Prisma.Sql): Promise<Set<string>> {
  const rows = z
    .array(z.object({ id: z.string() }))
    .parse(await db().$queryRaw`select id from heed."Person" where id in (${people})`)
  return new Set(rows.map(({ id }) => id))
}

function isHeldBy(
  held: Holders | undefined,
  people: ReadonlySet<string>,
  duty?: ListFilter['duty'],
): boolean {
  const owns = duty !== 'DEPUTY' && people.has(held?.owner?.id ?? '')
  return owns || (duty !== 'OWNER' && people.has(held?.deputy?.id ?? ''))
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
