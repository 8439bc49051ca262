import type { RecommendationList } from '@/lib/recommendations/queries/list'
import { PAGE_SIZE } from '@/lib/recommendations/schema'

/** What a list of the desk holds, in a sentence; parts are counted apart. `page` counts from 1. */
export function foundWords({ total, wholes }: Omit<RecommendationList, 'lines'>, page: number): string {
  if (total === 0) return 'Nothing fits. Take a word or a filter away.'
  const parts = total - wholes
  const counts = [
    wholes > 0 && `${wholes} ${wholes === 1 ? 'recommendation' : 'recommendations'}`,
    parts > 0 && `${parts} ${parts === 1 ? 'part' : 'parts'}`,
  ].filter(Boolean)
  const sentence = `${counts.join(' and ')}.`
  if (total <= PAGE_SIZE) return sentence
  const from = (page - 1) * PAGE_SIZE + 1
  if (from > total) return `${sentence} There is no page ${page}.`
  return `${sentence} Here are ${from} to ${Math.min(total, page * PAGE_SIZE)}.`
}
