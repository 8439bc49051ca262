import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { todayIn } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import { peopleScope } from '@/lib/people/scope'
import { fits } from '@/lib/recommendations/queries/fits'
import { isSeen } from '@/lib/recommendations/scope'
import { HOLDER, holderName } from '../rules'
import { DUTIES, type Duty } from '../schema'
import { ABLE } from '../scope'

export type Colleague = { value: string; label: string; group?: string }

/** Everybody who can look after something, by name. */
export async function ableColleagues(actor: Actor): Promise<Colleague[]> {
  const people = await db().person.findMany({
    where: { AND: [ABLE, peopleScope(actor)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return people.map(({ id, name }) => ({ value: id, label: name }))
}

/** Everybody who can look after something, by team and name; somebody in two teams stands in both. */
export async function teamed(actor: Actor): Promise<Colleague[]> {
  const people = await db().person.findMany({
    where: { AND: [ABLE, peopleScope(actor)] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      name: true,
      teams: { where: { team: { isDropped: false } }, select: { team: true } },
    },
  })
  const teams = new Map(people.flatMap((person) => person.teams.map(({ team }) => [team.id, team.name])))
  const names = [...teams].sort(([, a], [, b]) => (a < b ? -1 : 1))
  const inTeams = names.flatMap(([id, group]) =>
    people
      .filter((person) => person.teams.some(({ team }) => team.id === id))
      .map(({ id: value, name }) => ({ value, label: name, group })),
  )
  const others = people.filter((person) => person.teams.length === 0)
  const rest = others.map(({ id, name }) => ({ value: id, label: name }))
  return [...inTeams, ...rest.map((one) => (names.length === 0 ? one : { ...one, group: 'In no team' }))]
}

/** Whoever can look after something, or still does: until it has somebody new, it is theirs who left or can record no more. */
export async function lookingAfter(actor: Actor): Promise<Colleague[]> {
  const people = await db().person.findMany({
    where: {
      AND: [peopleScope(actor), { OR: [ABLE, { ownerOf: { some: {} } }, { deputyOf: { some: {} } }] }],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, ...HOLDER },
  })
  return people.map((person) => ({ value: person.id, label: holderName(person) }))
}

/** The teams that there are, by name. */
export async function teamsToChoose(actor: Actor): Promise<Colleague[]> {
  if (!isSeen(actor)) return []
  const teams = await db().team.findMany({ where: { isDropped: false }, orderBy: { name: 'asc' } })
  return teams.map(({ id, name }) => ({ value: id, label: name }))
}

/** How much each of our people looks after today, as owner and as deputy, by their id. */
export async function holdingCounts(actor: Actor): Promise<Map<string, Record<Duty, number>>> {
  if (!isSeen(actor)) return new Map()
  const today = todayIn((await organisation()).timeZone, new Date())
  const where = fits(actor, {}, { today, search: null })
  const rows = z.array(countRow).parse(
    await db().$queryRaw`select held.id, held.duty, count(*)::int as count
      from heed."Listing" s, unnest(array[s."ownerId", s."deputyId"], array['OWNER', 'DEPUTY']) as held(id, duty)
      where ${where} and held.id is not null group by held.id, held.duty`,
  )
  const counts = new Map<string, Record<Duty, number>>()
  for (const { id, duty, count } of rows)
    counts.set(id, { ...(counts.get(id) ?? { OWNER: 0, DEPUTY: 0 }), [duty]: count })
  return counts
}

const countRow = z.object({ id: z.string(), duty: z.enum(DUTIES), count: z.number() })
