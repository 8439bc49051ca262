import { db } from '@/lib/core/db'
import { versionsIn } from '@/lib/assignments/queries/holders'

/** What an assignment of this recommendation is bound to now. */
export async function versionOf(ref: string): Promise<number> {
  const { id } = await db().recommendation.findUniqueOrThrow({ where: { ref }, select: { id: true } })
  return (await versionsIn(db(), [id])).get(id) ?? 1
}
