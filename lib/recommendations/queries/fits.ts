import type { Actor } from '@/lib/access/policy'
import { addDays, type CalendarDate } from '@/lib/core/dates'
import { Prisma } from '@/prisma/generated/client'
import { SOON, type ListFilter } from '../schema'
import { followedBy } from './followed'
import type { Search } from './search'

/** The condition on `s`, a listing. `search` is what the filter's text was read as. */
export function fits(
  actor: Actor,
  filter: ListFilter,
  { today, search }: { today: CalendarDate; search: Search | null },
): Prisma.Sql {
  const { status, response, verification, owner, overdue, stale, stalled, due, followed } = filter
  const { draft, archived } = filter
  const { document, addressee, theme, pillar, level, priority, demand } = filter
  const conditions = [
    search?.where,
    status && Prisma.sql`s.implementation = ${status}::heed."Implementation"`,
    response && Prisma.sql`s.responses @> array[${response}]::heed."Response"[]`,
    verification && Prisma.sql`s.verifications @> array[${verification}]::heed."Verification"[]`,
    owner && isLookedAfterBy(actor, owner),
    overdue && Prisma.sql`s."reviewOn" < ${today}::date`,
    stale && Prisma.sql`s."staleOn" <= ${today}::date`,
    followed && isFollowedBy(actor),
    stalled && Prisma.sql`s."stalledOn" <= ${today}::date`,
    due && Prisma.sql`s."reviewOn" between ${today}::date and ${addDays(today, SOON)}::date`,
    Prisma.sql`s."isArchived" = ${archived === 'only'}`,
    draft && Prisma.sql`s."isDraft" = ${draft === 'only'}`,
    document && Prisma.sql`s.document = ${document}`,
    addressee && Prisma.sql`s.addressees @> array[${addressee}]`,
    theme && Prisma.sql`s.themes @> array[${theme}]`,
    pillar && Prisma.sql`s.pillar = ${pillar}::heed."Pillar"`,
    level && Prisma.sql`s.level = ${level}::heed."Level"`,
    priority && Prisma.sql`s.priority = ${priority}::heed."Priority"`,
    demand && Prisma.sql`s.demands @> array[${demand}]`,
  ].flatMap((condition) => condition || [])
  return Prisma.join(conditions, ' and ')
}

function isLookedAfterBy(actor: Actor, owner: string): Prisma.Sql {
  if (owner === 'nobody') return Prisma.sql`s."ownerId" is null`
  const id = owner !== 'me' ? owner : actor.kind === 'person' ? actor.id : null
  return Prisma.sql`(s."ownerId" = ${id}::uuid or s."deputyId" = ${id}::uuid)`
}

export function isFollowedBy(actor: Actor): Prisma.Sql {
  const me = actor.kind === 'person' ? actor.id : null
  return Prisma.sql`s."recommendationId" in (${followedBy(me)})`
}
