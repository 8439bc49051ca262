import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { addDays, toDate, todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { followedBy } from '@/lib/recommendations/queries/followed'
import { isSeen } from '@/lib/recommendations/scope'
import { PLAN_KINDS } from '@/lib/restructuring/schema'
import { IMPLEMENTATIONS, RESPONSES } from '@/lib/workflow/statuses'
import { VERBS } from '@/lib/workflow/verbs'
import { Prisma } from '@/prisma/generated/client'

/** So far back does the desk look, in days. */
export const DAYS_BACK = 30
/** So many changes of each kind are looked at: one who has been away longer opens the recommendation. */
const MOST_OF_A_KIND = 200

/** What somebody else did last to a recommendation that this person follows. */
export type ChangeLine = {
  ref: string
  title: string
  what: Change
  by: string
  on: CalendarDate
  /** How much more of others there is in these days. */
  more: number
  /** They look after it: then it is not to be unfollowed. */
  isOwn: boolean
}

/** Of what carries requests over: which way. */
const plan = z.enum(PLAN_KINDS).nullable()
const entry = z.object({
  ...{ kind: z.literal('ENTRY'), verb: z.enum(VERBS), plan },
  implementation: z.enum(IMPLEMENTATIONS).nullable(),
  response: z.enum(RESPONSES).nullable(),
  isDecided: z.boolean(),
})
const change = z.discriminatedUnion('kind', [
  entry,
  z.object({ kind: z.literal('PROPOSED'), verb: z.enum(VERBS), plan }),
  z.object({ kind: z.literal('RETURNED'), verb: z.enum(VERBS), plan }),
  z.object({ kind: z.literal('NOTE') }),
  z.object({ kind: z.literal('ASSIGNED'), duty: z.enum(['OWNER', 'DEPUTY']), person: z.string().nullable() }),
  z.object({ kind: z.literal('REWORDED') }),
])
export type Change = z.infer<typeof change>

const changedRow = z.object({
  ...{ ref: z.string(), title: z.string(), by: z.string(), more: z.number(), isOwn: z.boolean() },
  at: z.date(),
  what: change,
})

/** What others changed in the last thirty days, the newest first: the last change of each recommendation that is followed. */
export async function changesFollowed(actor: Actor, few = 5): Promise<ChangeLine[]> {
  if (actor.kind !== 'person' || !isSeen(actor)) return []
  const { timeZone } = await organisation()
  const since = toDate(addDays(todayIn(timeZone, new Date()), -DAYS_BACK))
  const rows = z.array(changedRow).parse(
    await db().$queryRaw`
      with followed as materialized (${standing(actor.id)}),
      changed as (${changesSince(actor.id, since)}),
      newest as (
        select distinct on (id) *, (count(*) over (partition by id))::int - 1 as more
        from changed order by id, at desc
      )
      select r.ref, r.title, newest.at, newest.what, newest.more, p.name as by,
        ${actor.id}::uuid in (r."ownerId", r."deputyId") is true as "isOwn"
      from newest join heed."Recommendation" r on r.id = newest.id join heed."Person" p on p.id = newest.by
      order by newest.at desc, r.ref limit ${few}`,
  )
  return rows.map(({ at, ...row }) => ({ ...row, on: todayIn(timeZone, at) }))
}

/** Of a compound one its parts too; what is archived comes no more. */
function standing(personId: string): Prisma.Sql {
  return Prisma.sql`
    with chosen as (${followedBy(personId)})
    select r.id from chosen join heed."Recommendation" r on r.id = chosen.id where r."archivedBecause" is null
    union select r.id from chosen join heed."Recommendation" r on r."parentId" = chosen.id
      where r."archivedBecause" is null`
}

type Kind = {
  from: Prisma.Sql
  id: Prisma.Sql
  at: Prisma.Sql
  by: Prisma.Sql
  what: Prisma.Sql
  only?: Prisma.Sql
  /** Who is told of it in another place. */
  told?: Prisma.Sql
}

function changesSince(me: string, since: Date): Prisma.Sql {
  const kinds = KINDS.map(
    ({ from, id, at, by, what, only = Prisma.sql`true`, told = Prisma.sql`null` }) => Prisma.sql`
      (select ${id} as id, ${at} as at, ${by} as by, ${what} as what
        from ${from} join followed on followed.id = ${id}
        where ${at} > ${since} and ${by} <> ${me}::uuid and ${only}
          and ${told}::uuid is distinct from ${me}::uuid
        order by ${at} desc limit ${MOST_OF_A_KIND})`,
  )
  return Prisma.join(kinds, ' union all ')
}

const ON_ASK = Prisma.sql`join heed."Ask" a on a.id = c."askId"`

/** Each by whoever had the last word in it: of what two decided, the second. */
const KINDS: readonly Kind[] = [
  {
    from: Prisma.sql`heed."StatusEntry" c ${ON_ASK}`,
    id: Prisma.sql`a."recommendationId"`,
    at: Prisma.sql`c."recordedAt"`,
    by: Prisma.sql`coalesce(c."deciderId", c."authorId")`,
    what: Prisma.sql`jsonb_build_object('kind', 'ENTRY', 'verb', c.verb, 'implementation', c.implementation,
      'response', c.response, 'isDecided', c."deciderId" is not null,
      'plan', (select p.plan->>'kind' from heed."Proposal" p where p.id = c."proposalId"))`,
    only: Prisma.sql`c.verb <> 'takeBack' and not exists
      (select from heed."StatusEntry" later where later."replacesId" = c.id and later.verb = 'takeBack')`,
  },
  {
    from: Prisma.sql`heed."Proposal" c ${ON_ASK}`,
    id: Prisma.sql`a."recommendationId"`,
    at: Prisma.sql`c."proposedAt"`,
    by: Prisma.sql`c."proposerId"`,
    what: Prisma.sql`jsonb_build_object('kind', 'PROPOSED', 'verb', c.verb, 'plan', c.plan->>'kind')`,
    only: Prisma.sql`c.state = 'PENDING'`,
  },
  {
    from: Prisma.sql`heed."Proposal" c ${ON_ASK}`,
    id: Prisma.sql`a."recommendationId"`,
    at: Prisma.sql`c."decidedAt"`,
    by: Prisma.sql`c."deciderId"`,
    what: Prisma.sql`jsonb_build_object('kind', 'RETURNED', 'verb', c.verb, 'plan', c.plan->>'kind')`,
    only: Prisma.sql`c.state = 'RETURNED'`,
  },
  {
    from: Prisma.sql`heed."Comment" c`,
    id: Prisma.sql`c."recommendationId"`,
    at: Prisma.sql`c."recordedAt"`,
    by: Prisma.sql`c."authorId"`,
    what: Prisma.sql`jsonb_build_object('kind', 'NOTE')`,
  },
  {
    from: Prisma.sql`heed."Assignment" c`,
    id: Prisma.sql`c."recommendationId"`,
    at: Prisma.sql`c."recordedAt"`,
    by: Prisma.sql`c."authorId"`,
    what: Prisma.sql`jsonb_build_object('kind', 'ASSIGNED', 'duty', c.duty,
      'person', (select name from heed."Person" where id = c."personId"))`,
    // What was handed to oneself has a section of its own.
    told: Prisma.sql`c."personId"`,
  },
  {
    from: Prisma.sql`heed."Wording" c`,
    id: Prisma.sql`c.key`,
    at: Prisma.sql`c."recordedAt"`,
    by: Prisma.sql`c."authorId"`,
    what: Prisma.sql`jsonb_build_object('kind', 'REWORDED')`,
    only: Prisma.sql`c.noun = 'RECOMMENDATION'`,
  },
]
