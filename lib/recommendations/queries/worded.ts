import { can, type Actor } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'
import { NotFound } from '@/lib/core/errors'
import { versionsOf, type Reworded } from '@/lib/wordings/queries/versions'
import { wordsOf, type RecommendationWords } from '../rules'
import { recommendationScope } from '../scope'

/** A recommendation with all that staff word of it. Throws NotFound where it does not exist for this actor. */
export async function wordedInScope(tx: Transaction, actor: Actor, ref: string) {
  const row = await tx.recommendation.findFirst({
    where: { AND: [{ ref }, recommendationScope(actor)] },
    include: {
      demands: { select: { slug: true }, orderBy: { slug: 'asc' } },
      asks: {
        select: { id: true, addresseeId: true, addressee: { select: { slug: true } } },
        orderBy: { id: 'asc' },
      },
      _count: { select: { parts: true } },
    },
  })
  if (!row) throw new NotFound('This recommendation does not exist.')
  return row
}

/** What its form is opened with, and how its words were changed before. */
export type WordedRecommendation = {
  id: string
  ref: string
  isDraft: boolean
  isRetracted: boolean
  isArchived: boolean
  /** A compound one has none. */
  hasOwnRequests: boolean
  hasParts: boolean
  /** Whom it asks already, by their short names. */
  addressees: string[]
  version: number
  now: RecommendationWords
  versions: Reworded[]
  /** Whether this actor may word it as it stands to the public. */
  canWord: boolean
}

/** Throws NotFound. */
export async function wordedRecommendation(actor: Actor, ref: string): Promise<WordedRecommendation> {
  const row = await wordedInScope(db(), actor, ref)
  const now = wordsOf(row)
  return {
    ...{ id: row.id, ref, isDraft: row.isDraft, version: row.version, now },
    isRetracted: row.retractedBecause !== null,
    isArchived: row.archivedBecause !== null,
    hasOwnRequests: row.asks.length > 0,
    hasParts: row._count.parts > 0,
    addressees: row.asks.map(({ addressee }) => addressee.slug),
    versions: await versionsOf(actor, { noun: 'RECOMMENDATION', key: row.id, now }),
    canWord: can(actor, row.isDraft ? 'addRecommendation' : 'publish'),
  }
}
