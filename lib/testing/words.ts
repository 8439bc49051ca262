import { randomUUID } from 'node:crypto'
import { db } from '@/lib/core/db'
import { wordsOf } from '@/lib/recommendations/rules'
import type { RewordInput } from '@/lib/recommendations/schema'

/** What a recommendation may say, as a form sends it. */
export const SOME_WORDS = {
  title: 'Fund shelters',
  statement: 'Shelters for survivors should be funded for years, not months.',
  excerpt: null,
  locator: 'Third paragraph',
  explicitness: 'PROSE',
  strength: 'SHOULD',
  pillar: 'PROTECTION',
  level: 'US_FEDERAL',
  priority: 'NORMAL',
  priorityReason: null,
  caution: null,
} as const

/** The form of a recommendation as it was opened just now, with what was typed into it. */
export async function anEdit(ref: string, typed: Partial<RewordInput>): Promise<RewordInput> {
  const row = await db().recommendation.findUniqueOrThrow({ where: { ref }, include: { demands: true } })
  const was = wordsOf(row)
  return {
    ...was,
    ...{ ref, receipt: randomUUID(), version: row.version, was, theirs: [], because: null, hasLooked: false },
    ...typed,
  }
}
