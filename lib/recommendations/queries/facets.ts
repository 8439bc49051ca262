import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { addDays, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { Prisma } from '@/prisma/generated/client'
import { FACETS, MOST_COUNTED, SOON, type FacetName, type ListFilter } from '../schema'
import { isSeen } from '../scope'
import { byIndex } from './byIndex'
import { fits, isFollowedBy, LEFT, teamsOf } from './fits'
import { readSearch } from './search'

export type Facet = {
  /** How many recommendations a choice leaves, by its value; none that leaves nothing. */
  counts: ReadonlyMap<string, number>
  /** Counting ended before the last one: each is at least so many, and one that is not there may leave some. */
  isCut: boolean
}
export type Facets = ReadonlyMap<FacetName, Facet>

/** What each choice of each filter would leave, the other filters staying as they are. Null for the past, which is folded. */
export async function facetsOf(actor: Actor, filter: ListFilter): Promise<Facets | null> {
  if (!isSeen(actor) || filter.asOf !== undefined || filter.knownAt !== undefined) return null
  const { timeZone } = await organisation()
  const today = todayIn(timeZone, new Date())
  const search = filter.text === undefined ? null : await readSearch(filter.text)
  const isSet = (name: FacetName) => filter[name] !== undefined
  const groups = [FACETS.filter((name) => !isSet(name)), ...FACETS.filter(isSet).map((name) => [name])]
  const counted = await Promise.all(
    groups.map((names) => {
      const others = { ...filter, ...Object.fromEntries(names.map((name) => [name, undefined])) }
      const where = fits(actor, others, { today, search })
      return countsOf(
        names,
        { where, isFollowed: isFollowedBy(actor) },
        valuesOf(actor, today),
        search !== null,
      )
    }),
  )
  return new Map(counted.flat())
}

async function countsOf(
  names: readonly FacetName[],
  { where, isFollowed }: { where: Prisma.Sql; isFollowed: Prisma.Sql },
  values: Record<FacetName, Prisma.Sql>,
  isSearched: boolean,
): Promise<[FacetName, Facet][]> {
  const counts = names.map(
    (name) => Prisma.sql`select ${name}::text as facet, value, sum(listings)::int as count
      from (select ${COLUMNS[name]}, count(*) as listings from s group by ${COLUMNS[name]}) as s, unnest(${values[name]}) as value
      group by value`,
  )
  const all = Prisma.sql`with s as materialized (
      select implementation, responses, verifications, "ownerId", "deputyId", "reviewOn", "staleOn", "stalledOn", "isDraft",
        document, addressees, themes, pillar, level, priority, demands, ${isFollowed} as "isFollowed"
      from heed."Listing" s where ${where} limit ${MOST_COUNTED + 1})
    select '' as facet, '' as value, count(*)::int as count from s union all ${Prisma.join(counts, ' union all ')}`
  const rows = z.array(countRow).parse(await (isSearched ? byIndex(all) : db().$queryRaw(all)))
  const isCut = rows.some(({ facet, count }) => facet === '' && count > MOST_COUNTED)
  return names.map((name) => {
    const own = rows.filter(({ facet }) => facet === name)
    return [name, { counts: new Map(own.map(({ value, count }) => [value, count])), isCut }]
  })
}

const countRow = z.object({ facet: z.string(), value: z.string(), count: z.number() })

/** What the choices of each are read from: grouped by it first, there is little left to read them from. */
const COLUMNS: Record<FacetName, Prisma.Sql> = {
  status: Prisma.sql`implementation`,
  response: Prisma.sql`responses`,
  verification: Prisma.sql`verifications`,
  owner: Prisma.sql`"ownerId", "deputyId"`,
  team: Prisma.sql`"ownerId", "deputyId"`,
  overdue: Prisma.sql`"reviewOn"`,
  stale: Prisma.sql`"staleOn"`,
  stalled: Prisma.sql`"stalledOn"`,
  due: Prisma.sql`"reviewOn"`,
  followed: Prisma.sql`"isFollowed"`,
  draft: Prisma.sql`"isDraft"`,
  document: Prisma.sql`document`,
  addressee: Prisma.sql`addressees`,
  theme: Prisma.sql`themes`,
  pillar: Prisma.sql`pillar`,
  level: Prisma.sql`level`,
  priority: Prisma.sql`priority`,
  demand: Prisma.sql`demands`,
}

/** The choices that a row would be left by. */
function valuesOf(actor: Actor, today: CalendarDate): Record<FacetName, Prisma.Sql> {
  const me = actor.kind === 'person' ? actor.id : null
  return {
    status: Prisma.sql`array[s.implementation::text]`,
    response: Prisma.sql`s.responses::text[]`,
    verification: Prisma.sql`s.verifications::text[]`,
    owner: Prisma.sql`array(select distinct holder from unnest(array[
      coalesce(s."ownerId"::text, 'nobody'), s."deputyId"::text,
      case when ${me}::uuid in (s."ownerId", s."deputyId") then 'me' end,
      case when s."ownerId" in (${LEFT}) or s."deputyId" in (${LEFT}) then 'left' end]) as holder where holder is not null)`,
    team: Prisma.sql`array(select m."teamId"::text from heed."TeamMember" m where m."personId" in (s."ownerId", s."deputyId")
      union select 'mine' from heed."TeamMember" m
        where m."personId" in (s."ownerId", s."deputyId") and m."teamId" in (${teamsOf(actor)}))`,
    overdue: Prisma.sql`case when s."reviewOn" < ${today}::date then array['yes'] end`,
    stale: Prisma.sql`case when s."staleOn" <= ${today}::date then array['yes'] end`,
    followed: Prisma.sql`case when s."isFollowed" then array['yes'] end`,
    stalled: Prisma.sql`case when s."stalledOn" <= ${today}::date then array['yes'] end`,
    due: Prisma.sql`case when s."reviewOn" between ${today}::date and ${addDays(today, SOON)}::date
      then array['soon'] end`,
    draft: Prisma.sql`array[case when s."isDraft" then 'only' else 'without' end]`,
    document: Prisma.sql`array[s.document]`,
    addressee: Prisma.sql`s.addressees`,
    theme: Prisma.sql`s.themes`,
    pillar: Prisma.sql`array[s.pillar::text]`,
    level: Prisma.sql`array[s.level::text]`,
    priority: Prisma.sql`array[s.priority::text]`,
    demand: Prisma.sql`s.demands`,
  }
}
