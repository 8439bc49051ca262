import { randomUUID } from 'node:crypto'
import type { Actor, PersonActor } from '@/lib/access/policy'
import type { Role } from '@/lib/access/roles'
import { db } from '@/lib/core/db'

export const THE_PUBLIC: Actor = { kind: 'public' }
export const A_JOB: Actor = { kind: 'system', job: 'test' }

/** Somebody with these roles whom no table knows. */
export function actor(...roles: Role[]): PersonActor {
  return { kind: 'person', id: randomUUID(), name: `Test ${roles.join(' and ')}`, roles }
}

/** Somebody with these roles and a row: rows that people author name one. Nobody can sign in as them. */
export async function addPerson(...roles: Role[]): Promise<PersonActor> {
  const person = actor(...roles)
  const { id, name } = person
  await db().person.create({ data: { id, name, roles, email: `${id}@heed.test`, passwordHash: '' } })
  return person
}
