import { PAGE_SIZE } from '@/lib/progress/rules'
import type { Found } from '@/lib/progress/views'

/**
 * What a list holds, in a sentence: top-level recommendations and parts are counted apart. `page` counts from 1; without
 * one all rows are shown.
 */
export function foundSentence({ total, topLevel, parts }: Found, page?: number): string {
  if (total === 0) return 'No recommendation fits.'
  const whole = topLevel === 0 ? [] : [`${topLevel} ${topLevel === 1 ? 'recommendation' : 'recommendations'}`]
  const part = parts === 0 ? [] : [`${parts} ${parts === 1 ? 'part of one' : 'parts of them'}`]
  const alone = topLevel === 0 ? [`${parts} ${parts === 1 ? 'part' : 'parts'} of recommendations`] : null
  const counts = (alone ?? [...whole, ...part]).join(' and ')
  if (page === undefined) return `${counts}.`
  const from = (page - 1) * PAGE_SIZE + 1
  if (from > total) return `${counts}. There is no page ${page}.`
  if (total <= PAGE_SIZE) return `${counts}.`
  return `${counts}. Here are ${from} to ${Math.min(total, page * PAGE_SIZE)}.`
}
