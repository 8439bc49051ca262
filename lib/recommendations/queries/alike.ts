import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { Prisma } from '@/prisma/generated/client'
import { MOST_COUNTED } from '../schema'
import { isSeen } from '../scope'

export type Alike = {
  ref: string
  title: string
  /** So much of what the two say is the same that one may be the other, entered twice. */
  isNearlyTheSame: boolean
}

/** So many of its words, those that the fewest have, are looked for in others: the words of all would find all. */
const TELLING = 12
/** Of all the words that two have in title and statement, the share that both have. */
const LIKE = 0.2
const NEARLY_THE_SAME = 0.5

/** The recommendations that say most nearly what this one says, at most five; not its whole and its parts. */
export async function recommendationsLike(actor: Actor, ref: string): Promise<Alike[]> {
  if (!isSeen(actor)) return []
  const found = await db().$queryRaw`
    with this as (
      select r.id, coalesce(r."parentId", r.id) as family, search.folded(${saidBy(Prisma.sql`r`)}) as words,
        ${stems(Prisma.sql`r`)} as stems
      from heed."Recommendation" r where r.ref = ${ref}
    ), asked as (
      select id, family, stems, (select string_agg(quote_literal(stem), ' | ') from (
          select distinct unnest(tsvector_to_array(to_tsvector('english', word))) as stem from (
            select word from heed."ListedWord" where word in (select search.words_in(this.words)) order by listings, word limit ${TELLING}
          ) as telling) as stems_of)::tsquery as any_of
      from this
    ), near as (
      select s."recommendationId" as id, ts_rank(s.wording, asked.any_of) as rank from asked,
        lateral (select "recommendationId", wording from heed."Listing"
          where everything @@ asked.any_of limit ${MOST_COUNTED}) as s
      order by rank desc limit 50
    ), shared as (
      select r.ref, r.title, ${share(Prisma.sql`asked.stems`, stems(Prisma.sql`r`))} as share
      from near join heed."Recommendation" r on r.id = near.id, asked
      where coalesce(r."parentId", r.id) <> asked.family and r."archivedBecause" is null
    )
    select ref, title, share >= ${NEARLY_THE_SAME}::float8 as "isNearlyTheSame" from shared
    where share >= ${LIKE}::float8 order by share desc, ref limit 5`
  return z.array(alikeRow).parse(found)
}

const alikeRow = z.object({ ref: z.string(), title: z.string(), isNearlyTheSame: z.boolean() })

function saidBy(one: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${one}.title || ' ' || ${one}.statement`
}

function stems(of: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`tsvector_to_array(to_tsvector('english', search.folded(${saidBy(of)})))`
}

function share(one: Prisma.Sql, other: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select count(*) filter (where many = 2)::float8 / count(*) from (
    select count(*) as many from (select unnest(${one}) union all select unnest(${other})) as stems_of(stem) group by stem) as counted)`
}
