import { Prisma } from '@/prisma/generated/client'

/** The ids of what a person follows: what they chose, and by itself what they look after. */
export function followedBy(personId: string | null): Prisma.Sql {
  return Prisma.sql`
    select "recommendationId" as id from heed."Follow" where "personId" = ${personId}::uuid
    union all select id from heed."Recommendation" where "ownerId" = ${personId}::uuid
    union all select id from heed."Recommendation" where "deputyId" = ${personId}::uuid`
}
