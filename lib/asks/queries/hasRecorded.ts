import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { askScope } from './facts'

/** Whether this person has recorded anything yet. */
export async function hasRecorded(actor: PersonActor): Promise<boolean> {
  const where = { AND: [{ authorId: actor.id }, { ask: askScope(actor) }] }
  return (await db().statusEntry.findFirst({ where, select: { id: true } })) !== null
}
