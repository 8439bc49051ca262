import type { Permission } from '@/lib/access/permissions'
import { can, type Actor } from '@/lib/access/policy'
import type { Role } from '@/lib/access/roles'
import { db, type Transaction } from '@/lib/core/db'
import { NotFound, Refused } from '@/lib/core/errors'
import { hashToken } from '@/lib/core/tokens'
import { peopleScope } from './scope'

export type ListedPerson = {
  id: string
  name: string
  /** Null for whoever does not look after people. */
  email: string | null
  roles: readonly Role[]
  isActive: boolean
  hasPassword: boolean
}

/** Our people, by name. */
export async function listPeople(actor: Actor): Promise<ListedPerson[]> {
  const people = await db().person.findMany({
    where: peopleScope(actor),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.map((person) => toListed(actor, person))
}

type Row = Omit<ListedPerson, 'email' | 'hasPassword'> & { email: string; passwordHash: string | null }

function toListed(actor: Actor, { id, name, email, roles, isActive, passwordHash }: Row): ListedPerson {
  const seesEmail = can(actor, 'managePeople')
  return { id, name, email: seesEmail ? email : null, roles, isActive, hasPassword: passwordHash !== null }
}

export type OpenPerson = ListedPerson & { version: number; teams: string[] }

/** One of our people. Throws NotFound. */
export async function openPerson(actor: Actor, id: string): Promise<OpenPerson> {
  const person = await db().person.findFirst({
    where: { AND: [{ id }, peopleScope(actor)] },
    include: {
      teams: {
        where: { team: { isDropped: false } },
        select: { team: true },
        orderBy: { team: { name: 'asc' } },
      },
    },
  })
  if (!person) throw new NotFound('This person does not exist.')
  const { version, teams } = person
  return { ...toListed(actor, person), version, teams: teams.map(({ team }) => team.name) }
}

/** Everybody, those who have left too, to be named in a list. */
export async function everybody(actor: Actor): Promise<{ id: string; name: string; isActive: boolean }[]> {
  return db().person.findMany({
    where: peopleScope(actor),
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, isActive: true },
  })
}

export type Link = {
  tokenHash: string
  person: { id: string; name: string; email: string; roles: Role[] } | null
}

/**
 * What a one-time link stands for: a person who chooses a first password, or, with none, the first run. Throws Refused
 * for one that is made up, used, too old, or has been overtaken, and does not say which.
 */
export async function linkIn(tx: Transaction, token: string, now: Date): Promise<Link> {
  const row = await tx.setupToken.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { person: true },
  })
  const isOpen = row && row.usedAt === null && row.expiresAt > now
  if (!isOpen || !(await isWanted(tx, row.person))) throw deadLink()
  return { tokenHash: row.tokenHash, person: row.person }
}

/** The first run is over with the first person, an invitation with the first password. */
async function isWanted(tx: Transaction, person: { isActive: boolean; passwordHash: string | null } | null) {
  if (person) return person.isActive && person.passwordHash === null
  return (await tx.person.count()) === 0
}

function deadLink(): Refused {
  const message = 'This link has been used or is too old. Ask whoever gave it to you for a new one.'
  return new Refused(message, [{ field: null, code: 'LINK_DEAD', message }])
}

/** For the page behind a link; null when the link is dead. */
export async function openLink(token: string): Promise<{ name: string | null } | null> {
  try {
    const { person } = await linkIn(db(), token, new Date())
    return { name: person?.name ?? null }
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

/** The names of those who may, by name. Whoever asks is not among them. */
export async function namesOfThoseWho(actor: Actor, permission: Permission): Promise<string[]> {
  const people = await db().person.findMany({
    where: { AND: [peopleScope(actor), { isActive: true }, notOneself(actor)] },
    select: { id: true, name: true, roles: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  })
  return people.filter((person) => can({ kind: 'person', ...person }, permission)).map(({ name }) => name)
}

function notOneself(actor: Actor) {
  return actor.kind === 'person' ? { NOT: { id: actor.id } } : {}
}
