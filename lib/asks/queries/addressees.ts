import { can, type Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'

/** Everybody who can be asked, by id: one of them may take another's place. */
export async function addressees(actor: Actor): Promise<{ value: string; label: string }[]> {
  if (!can(actor, 'readStaff')) return []
  const all = await db().addressee.findMany({
    where: { kind: { not: 'NOT_NAMED' } },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true },
  })
  return all.map(({ id, name }) => ({ value: id, label: name }))
}
