import type { Actor } from '@/lib/access/policy'
import type { CalendarDate } from '@/lib/core/dates'
import { likePatterns } from '@/lib/core/text'
import { Prisma } from '@/prisma/generated/client'
import type { ListFilter } from '../schema'

/** Its own requests and those of its parts. */
export const leaves = Prisma.sql`heed."Ask" a join heed."Recommendation" l on l.id = a."recommendationId"
  and (l.id = r.id or l."parentId" = r.id) join heed."Addressee" w on w.id = a."addresseeId"`

/** The condition on `r`, a recommendation, and `d`, its document. */
export function fits(actor: Actor, query: ListFilter, today: CalendarDate): Prisma.Sql {
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
export function order(sort: ListFilter['sort']): Prisma.Sql {
  const inDocument = Prisma.sql`d.code, r.position`
  if (sort === 'title') return Prisma.sql`lower(r.title), ${inDocument}`
  if (sort === 'review')
    return Prisma.sql`(select min(a."reviewOn") from ${leaves}) nulls last, ${inDocument}`
  if (sort === 'recorded')
    return Prisma.sql`(select max(e."recordedAt") from ${leaves} join heed."StatusEntry" e on e."askId" = a.id)
      desc nulls last, ${inDocument}`
  return inDocument
}
