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
  const { status, response, verification, owner, duty, team, overdue, stale, stalled, due } = filter
  const { followed, draft, archived } = filter
  const { document, addressee, theme, pillar, level, priority, demand } = filter
  const conditions = [
    search?.where,
    status && Prisma.sql`s.implementation = ${status}::heed."Implementation"`,
    response && Prisma.sql`s.responses @> array[${response}]::heed."Response"[]`,
    verification && Prisma.sql`s.verifications @> array[${verification}]::heed."Verification"[]`,
    owner && isLookedAfterBy(actor, owner, duty),
    team && isHeldBy(membersOf(actor, team), undefined),
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

function isLookedAfterBy(actor: Actor, owner: string, duty: ListFilter['duty']): Prisma.Sql {
  if (owner === 'nobody')
    return duty === 'DEPUTY' ? Prisma.sql`s."deputyId" is null` : Prisma.sql`s."ownerId" is null`
  return isHeldBy(peopleMeant(actor, owner), duty)
}

/** Whom a filter's `owner` names, as can stand behind `in`; nobody is no one of them. */
export function peopleMeant(actor: Actor, owner: string): Prisma.Sql {
  return owner === 'left' ? LEFT : Prisma.sql`${owner === 'me' ? meOf(actor) : owner}::uuid`
}

/** `holders`: what can stand behind `in`. */
function isHeldBy(holders: Prisma.Sql, duty: ListFilter['duty']): Prisma.Sql {
  const owns = Prisma.sql`s."ownerId" in (${holders})`
  const standsIn = Prisma.sql`s."deputyId" in (${holders})`
  return { OWNER: owns, DEPUTY: standsIn, BOTH: Prisma.sql`(${owns} or ${standsIn})` }[duty ?? 'BOTH']
}

/** Those who have left. */
export const LEFT = Prisma.sql`select id from heed."Person" where not "isActive"`

/** The people of a team, or of all of one's own. */
export function membersOf(actor: Actor, team: string): Prisma.Sql {
  return team === 'mine'
    ? Prisma.sql`select "personId" from heed."TeamMember" where "teamId" in (${teamsOf(actor)})`
    : Prisma.sql`select "personId" from heed."TeamMember" where "teamId" = ${team}::uuid`
}

export function teamsOf(actor: Actor): Prisma.Sql {
  return Prisma.sql`select "teamId" from heed."TeamMember" where "personId" = ${meOf(actor)}::uuid`
}

function meOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.id : null
}

export function isFollowedBy(actor: Actor): Prisma.Sql {
  return Prisma.sql`s."recommendationId" in (${followedBy(meOf(actor))})`
}
