import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { proposalScope } from '../scope'

/** The ids of the entries that the approval of a proposal has appended. */
export async function entriesOf(actor: Actor, proposalId: string): Promise<string[]> {
  const rows = await db().statusEntry.findMany({
    where: { proposal: { AND: [{ id: proposalId }, proposalScope(actor)] } },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}
