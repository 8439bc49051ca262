import { PERMISSIONS, type Permission } from '@/lib/access/permissions'
import type { Role } from '@/lib/access/roles'
import { WORKFLOW_PERMISSIONS, type Person } from '@/lib/workflow/types'

export type PersonActor = { kind: 'person'; id: string; name: string; roles: readonly Role[] }
/** Who acts: one of our people, one of our jobs, or anybody. */
export type Actor = PersonActor | { kind: 'system'; job: string } | { kind: 'public' }

/** May this actor? The public and a person without a role may nothing; a job is no person and holds no permission. */
export function can(actor: Actor, permission: Permission): boolean {
  if (actor.kind !== 'person') return false
  const allowed: readonly Role[] = PERMISSIONS[permission]
  return actor.roles.some((role) => allowed.includes(role))
}

/** The person as `decide` sees one: what they may, whatever their roles are called. */
export function personOf(person: { id: string; roles: readonly Role[] }): Person {
  const actor: Actor = { kind: 'person', name: '', ...person }
  return { id: person.id, may: WORKFLOW_PERMISSIONS.filter((permission) => can(actor, permission)) }
}
