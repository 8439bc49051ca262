import { can, personOf, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'

/** Everybody who can take a look and record it, by name. */
export async function whoCanLook(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!can(actor, 'readStaff')) return []
  const people = await db().person.findMany({
    where: { isActive: true },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, roles: true },
  })
  return people
    .filter((person) => personOf(person).may.includes('recordStatus'))
    .map(({ id, name }) => ({ value: id, label: name }))
}
