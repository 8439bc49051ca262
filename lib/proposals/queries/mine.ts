import type { PersonActor } from '@/lib/access/policy'
import { pendingOn } from '@/lib/asks/queries/facts'
import { db } from '@/lib/core/db'
import { proposalScope } from '../scope'

/** Whether a proposal of this person waits on this request. */
export async function isMine(actor: PersonActor, askId: string): Promise<boolean> {
  const where = { AND: [{ proposerId: actor.id }, pendingOn(askId)] }
  return (await db().proposal.count({ where: { AND: [where, proposalScope(actor)] } })) > 0
}
