import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import { recommendationScope } from '@/lib/recommendations/scope'
import { followScope } from '../scope'

/** `OWN`: they look after it, and so it comes to their desk by itself. */
export type Following = 'YES' | 'NO' | 'OWN'

/** Whether what others change in this recommendation comes to this person's desk. */
export async function followingOf(actor: Actor, ref: string): Promise<Following> {
  if (actor.kind !== 'person') return 'NO'
  const row = await db().recommendation.findFirst({
    where: { AND: [{ ref }, recommendationScope(actor)] },
    select: { ownerId: true, deputyId: true, followers: { where: followScope(actor) } },
  })
  if (!row) return 'NO'
  if (row.ownerId === actor.id || row.deputyId === actor.id) return 'OWN'
  return row.followers.length > 0 ? 'YES' : 'NO'
}
