import type { Actor } from '@/lib/access/policy'
import { db } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'
import { MOST_COUNTED } from '../schema'
import { isSeen, recommendationScope } from '../scope'

export type FewRecommendations = { lines: { ref: string; title: string }[]; total: number }

/** What nobody looks after: public recommendations and parts that somebody works on. */
export function unowned(actor: Actor, few = 5): Promise<FewRecommendations> {
  return fewOf(actor, { ownerId: null, isDraft: false, isArchived: false }, few)
}

/** What nobody outside can read yet. */
export function drafts(actor: Actor, few = 5): Promise<FewRecommendations> {
  return fewOf(actor, { isDraft: true, isArchived: false }, few)
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
  const lines = ids.flatMap((id) => rows.filter((row) => row.id === id))
  return { lines: lines.map(({ ref, title }) => ({ ref, title })), total }
}
