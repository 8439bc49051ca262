import type { PersonActor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { proposalScope } from '../scope'

/** Whether a proposal of this person waits on this request. */
export async function isMine(actor: PersonActor, askId: string): Promise<boolean> {
  const where = { askId, proposerId: actor.id, state: 'PENDING' as const }
  return (await db().proposal.count({ where: { AND: [where, proposalScope(actor)] } })) > 0
}
