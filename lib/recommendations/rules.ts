import type { Said } from '@/lib/wordings/rules'
import type { Explicitness, Level, Pillar, Priority, Strength } from '@/prisma/generated/enums'

/** What staff word of a recommendation; `demands` by their short names. */
export type RecommendationWords = {
  title: string
  statement: string
  excerpt: string | null
  locator: string
  explicitness: Explicitness
  strength: Strength
  pillar: Pillar
  level: Level
  themes: string[]
  demands: string[]
  priority: Priority
  priorityReason: string | null
  caution: string | null
  position: number
}

type Row = Omit<RecommendationWords, 'demands'> & { demands: readonly { slug: string }[] }

export function wordsOf(row: Row): RecommendationWords & Said {
  const { title, statement, excerpt, locator, explicitness, strength, pillar, level } = row
  const { themes, priority, priorityReason, caution, position } = row
  return {
    ...{ title, statement, excerpt, locator, explicitness, strength, pillar, level },
    ...{ themes, demands: row.demands.map(({ slug }) => slug), priority, priorityReason, caution, position },
  }
}

/** What people wrote of it, which the public reads once it is published: field by field. */
export const FREE_TEXTS = ['title', 'statement', 'excerpt', 'locator', 'caution', 'priorityReason'] as const
