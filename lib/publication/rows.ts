import { entryColumns } from '@/lib/asks/rules'
import type { Transaction } from '@/lib/core/db'
import type { Prisma } from '@/prisma/generated/client'

const askColumns = {
  orderBy: { addressee: { name: 'asc' } },
  include: {
    addressee: true,
    entries: {
      orderBy: [{ effectiveOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
      include: { ...entryColumns.include, replacedBy: { select: { verb: true } } },
    },
    evidence: { orderBy: { recordedAt: 'asc' }, include: { evidence: { include: { withdrawal: true } } } },
  },
} satisfies Prisma.Recommendation$asksArgs

const recommendationColumns = {
  document: { select: { slug: true, code: true, title: true } },
  parent: { select: { ref: true, title: true, isDraft: true } },
  demands: { select: { slug: true, title: true }, orderBy: { slug: 'asc' } },
  asks: askColumns,
  parts: { orderBy: { position: 'asc' }, include: { asks: askColumns } },
} satisfies Prisma.RecommendationInclude

export type RecommendationRow = Prisma.RecommendationGetPayload<{ include: typeof recommendationColumns }>
export type AskRow = RecommendationRow['asks'][number]

/** Everything that a recommendation's public record is made from; drafts are left out here already. */
export function recommendationRows(tx: Transaction, refs: string[]): Promise<RecommendationRow[]> {
  return tx.recommendation.findMany({
    where: { ref: { in: refs }, isDraft: false },
    include: recommendationColumns,
    orderBy: { ref: 'asc' },
  })
}
