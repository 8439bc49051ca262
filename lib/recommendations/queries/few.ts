import type { Actor } from '@/lib/access/policy'
import { versionsIn } from '@/lib/assignments/queries/holders'
import { db } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { MOST_COUNTED } from '../schema'
import { isSeen, recommendationScope } from '../scope'

type Line = { id: string; ref: string; title: string }
export type FewRecommendations = { lines: Line[]; total: number }
/** Each with the number that an assignment is bound to. */
export type FewUnowned = { lines: (Line & { version: number })[]; total: number }

/** What nobody looks after: recommendations and parts, drafts too, but for the archive. */
export async function unowned(actor: Actor, few = 5): Promise<FewUnowned> {
  const { lines, total } = await fewOf(actor, { ownerId: null, isArchived: false }, few)
  const ids = lines.map(({ id }) => id)
  const versions = await versionsIn(db(), ids)
  return { lines: lines.map((line) => ({ ...line, version: versions.get(line.id) ?? 1 })), total }
}

/** What nobody outside can read yet. */
export function drafts(actor: Actor, few = 5): Promise<FewRecommendations> {
  return fewOf(actor, { isDraft: true, isArchived: false }, few)
}

/** How much people hold who have left, as far as anything is counted. */
export async function countHeldByLeavers(actor: Actor): Promise<number> {
  if (!isSeen(actor)) return 0
  const left = await db().person.findMany({ where: { isActive: false }, select: { id: true } })
  const ids = { in: left.map(({ id }) => id) }
  const where = { isArchived: false, OR: [{ ownerId: ids }, { deputyId: ids }] }
  return left.length === 0 ? 0 : db().listing.count({ where, take: MOST_COUNTED + 1 })
}

/** The first few in the order of the documents, and how many there are, as far as anything is counted. */
async function fewOf(
  actor: Actor,
  where: Prisma.ListingWhereInput,
  few: number,
): Promise<FewRecommendations> {
  if (!isSeen(actor)) return { lines: [], total: 0 }
  const [listed, total] = await Promise.all([
    db().listing.findMany({
      where,
      orderBy: [{ code: 'asc' }, { position: 'asc' }],
      take: few,
      select: { recommendationId: true },
    }),
    db().listing.count({ where, take: MOST_COUNTED + 1 }),
  ])
  const ids = listed.map(({ recommendationId }) => recommendationId)
  const rows = await db().recommendation.findMany({
    where: { AND: [{ id: { in: ids } }, recommendationScope(actor)] },
    select: { id: true, ref: true, title: true },
  })
  return { lines: ids.flatMap((id) => rows.filter((row) => row.id === id)), total }
}
