import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { standingsAt, type StandingAt } from '@/lib/asks/queries/standings'
import { holdersAt, type Holders } from '@/lib/assignments/queries/holders'
import { addDays } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { rollUp } from '@/lib/workflow/rollUp'
import type { Point } from '@/lib/workflow/walk'
import { Prisma } from '@/prisma/generated/client'
import { MOST_COUNTED, PAGE_SIZE, SOON, type ListFilter, type ListQuery } from '../schema'
import { byIndex } from './byIndex'
import { mayHaveStoodSo } from './fitsAt'
import { fits, membersOf, peopleMeant } from './fits'
import type { PageOfIds } from './found'
import { keyIn, orderOf, placeOf, type Place } from './order'
import type { Search } from './search'

/** So many are folded at a time: never the table. */
const BATCH = 500

/** Whether the clocks decide what fits, or in which order; all else a list of the past asks of the database as of today. */
export function isMoved(filter: ListFilter): boolean {
  const { status, response, verification, overdue, due, stale, stalled, owner, team, sort } = filter
  const asked = status ?? response ?? verification ?? overdue ?? due ?? stale ?? stalled ?? owner ?? team
  return asked !== undefined || sort === 'review' || sort === 'recorded'
}

/** What a list of the past has found is in the order of the documents: nothing was ranked then. */
export function inTheirOrder(search: Search | null): Search | null {
  return search && { ...search, rank: null }
}

/**
 * A page of the list as it was at a point in the past: where things stood and who looked after them is folded from the
 * histories, batch by batch in the database's order. The first page that is full, of more than are counted, ends it; an order
 * by what is folded looks at all.
 */
export async function foldedPage(
  actor: Actor,
  query: ListQuery,
  past: Point,
  search: Search | null,
): Promise<PageOfIds> {
  const counts = { total: 0, wholes: 0 }
  let page: Folded[] = []
  const meant = await meantBy(actor, query)
  for await (const batch of batchesOf(actor, query, past, search)) {
    const found = await fitting(actor, batch, { query, meant }, past)
    counts.total += found.length
    counts.wholes += found.filter(({ isPart }) => !isPart).length
    page = [...page, ...found.filter((row) => isBeyond(row, query))]
      .sort((a, b) => inOrder(query.sort, a.key, b.key))
      .slice(0, PAGE_SIZE + 1)
    if (!isFolded(query.sort) && page.length > PAGE_SIZE && counts.total > MOST_COUNTED) break
  }
  const shown = page.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  return {
    ids: shown.map(({ id }) => id),
    ...counts,
    next: last && page.length > PAGE_SIZE ? placeOf(last) : null,
  }
}

const candidate = z.object({
  id: z.string(),
  isPart: z.boolean(),
  code: z.string(),
  position: z.number(),
  key: z.string(),
  /** After the place where the page before it ended, in the database's order. */
  isBeyond: z.boolean(),
  askIds: z.array(z.string()),
})
type Candidate = z.infer<typeof candidate>
type Folded = Candidate & Place

/** Whatever may have fitted, words and all that no clock moves as they are today. */
async function* batchesOf(actor: Actor, query: ListQuery, past: Point, search: Search | null) {
  const { status, response, verification, overdue, due, stale, stalled, owner, duty, team, ...rest } = query
  const { after, ...still } = rest
  const order = orderOf(query.sort === 'title' ? 'title' : undefined, false)
  const may = mayHaveStoodSo(actor, { status, response, owner }, past)
  let from: Prisma.Sql | null = Prisma.sql`true`
  while (from) {
    const rows = z.array(candidate).parse(
      await byIndex(Prisma.sql`select s."recommendationId" as id, s."isPart", s.code, s.position, ${order.key} as key,
        ${(after === undefined ? null : order.after(after)) ?? Prisma.sql`true`} as "isBeyond",
        coalesce((select array_agg(a.id) from heed."Ask" a join heed."Recommendation" l on l.id = a."recommendationId"
          where l.id = s."recommendationId" or (l."parentId" = s."recommendationId" and not l."isDraft" and l."archivedBecause" is null)),
          '{}') as "askIds"
      from heed."Listing" s where ${fits(actor, still, { today: past.asOf, search })} and ${may} and ${from}
      order by ${order.by} limit ${BATCH}`),
    )
    yield rows
    const last = rows.at(-1)
    from = last && rows.length === BATCH ? order.after(placeOf(last)) : null
  }
}

async function fitting(
  actor: Actor,
  batch: Candidate[],
  { query, meant }: { query: ListQuery; meant: Meant },
  past: Point,
): Promise<Folded[]> {
  const ids = batch.map(({ id }) => id)
  const askIds = batch.flatMap((row) => row.askIds)
  const [standings, holders] = await Promise.all([
    standingsAt(actor, { id: { in: askIds } }, past),
    query.owner === undefined && query.team === undefined ? null : holdersAt(actor, past, ids),
  ])
  return batch.flatMap((row) => {
    const stood = row.askIds.flatMap((id) => standings.get(id) ?? [])
    if (stood.length === 0 && row.askIds.length > 0) return []
    const fitted = stoodSo(stood, query, past) && isHeldAsAsked(holders?.get(row.id), query, meant)
    return fitted ? [{ ...row, key: keyOf(query.sort, stood) ?? row.key }] : []
  })
}

function stoodSo(stood: StandingAt[], asked: ListFilter, { asOf }: Point): boolean {
  const { status, response, verification, overdue, due, stale, stalled } = asked
  const rolledUp = rollUp(stood.map(({ standing }) => standing)).implementation
  if (status !== undefined && rolledUp !== status) return false
  if (response !== undefined && !stood.some(({ standing }) => standing.response === response)) return false
  if (verification !== undefined && !stood.some(({ standing }) => standing.verification === verification))
    return false
  if (stale !== undefined && !stood.some(({ isStale }) => isStale)) return false
  if (stalled !== undefined && !stood.some(({ isStalled }) => isStalled)) return false
  const soon = addDays(asOf, SOON)
  const isDueSoon = ({ reviewOn }: StandingAt) => reviewOn !== null && reviewOn >= asOf && reviewOn <= soon
  if (due !== undefined && !stood.some(isDueSoon)) return false
  return overdue === undefined || stood.some(({ reviewOn }) => reviewOn !== null && reviewOn < asOf)
}

type AskedHolder = Pick<ListFilter, 'owner' | 'duty' | 'team'>

/** Whom the filter means: who is in a team, and who has left, is told as of now. Null: anybody, or nobody. */
async function meantBy(actor: Actor, { owner, team }: AskedHolder) {
  const [meant, members] = await Promise.all([
    owner === undefined || owner === 'nobody' ? null : idsIn(peopleMeant(actor, owner)),
    team === undefined ? null : idsIn(membersOf(actor, team)),
  ])
  return { meant, members }
}
type Meant = Awaited<ReturnType<typeof meantBy>>

async function idsIn(people: Prisma.Sql): Promise<Set<string>> {
  const rows = z
    .array(z.object({ id: z.string() }))
    .parse(await db().$queryRaw`select id from heed."Person" where id in (${people})`)
  return new Set(rows.map(({ id }) => id))
}

/** Whether it was looked after as the filter asks. */
function isHeldAsAsked(
  held: Holders | undefined,
  { owner, duty }: AskedHolder,
  { meant, members }: Meant,
): boolean {
  const isVacant = duty === 'DEPUTY' ? !held?.deputy : !held?.owner
  if (owner === 'nobody' && !isVacant) return false
  return (meant === null || isHeldBy(held, meant, duty)) && (members === null || isHeldBy(held, members))
}

function isHeldBy(
  held: Holders | undefined,
  people: ReadonlySet<string>,
  duty?: ListFilter['duty'],
): boolean {
  const owns = duty !== 'DEPUTY' && people.has(held?.owner?.id ?? '')
  return owns || (duty !== 'OWNER' && people.has(held?.deputy?.id ?? ''))
}

function isFolded(sort: ListFilter['sort']): boolean {
  return sort === 'review' || sort === 'recorded'
}

/** What it is ordered by where that is folded. */
function keyOf(sort: ListFilter['sort'], stood: StandingAt[]): string | null {
  if (sort === 'review') return stood.flatMap(({ reviewOn }) => reviewOn ?? []).sort()[0] ?? '9999-12-31'
  const recorded = stood.flatMap(({ recordedAt }) => recordedAt ?? [])
  return sort === 'recorded' ? (recorded.sort().at(-1) ?? '') : null
}

function isBeyond(row: Folded, { sort, after }: ListQuery): boolean {
  if (after === undefined || !isFolded(sort)) return row.isBeyond
  const gone = inOrder(sort, row.key, keyIn(after))
  return gone > 0 || (gone === 0 && row.isBeyond)
}

/** By what is folded where the order asks for it; else, and among equals, as the database gave them. */
function inOrder(sort: ListFilter['sort'], a: string, b: string): number {
  if (!isFolded(sort) || a === b) return 0
  return a < b === (sort === 'review') ? -1 : 1
}
