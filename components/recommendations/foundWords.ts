import type { RecommendationList } from '@/lib/recommendations/queries/found'
import { MOST_COUNTED } from '@/lib/recommendations/schema'

/** What a list of the desk holds, in a sentence; parts are counted apart, as far as anything is counted. */
export function foundWords({ total, wholes }: Pick<RecommendationList, 'total' | 'wholes'>): string {
  if (total === 0) return 'Nothing fits. Take a word or a filter away.'
  if (total > MOST_COUNTED) return `${countWords(total)} recommendations and parts.`
  const parts = total - wholes
  const counts = [
    wholes > 0 && `${countWords(wholes)} ${wholes === 1 ? 'recommendation' : 'recommendations'}`,
    parts > 0 && `${countWords(parts)} ${parts === 1 ? 'part' : 'parts'}`,
  ].filter(Boolean)
  return `${counts.join(' and ')}.`
}

/** "132", and "10,000+" where nobody counted on. */
export function countWords(total: number): string {
  return total > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString('en')}+` : total.toLocaleString('en')
}
