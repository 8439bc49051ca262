import { isOneOf } from '@/lib/workflow/statuses'
import { TIER_WORDS } from '@/lib/workflow/words'

const TIERS = ['1', '2', '3', '4'] as const

/** How strong a piece of evidence is, as a reader says it. */
export function tierWords(tier: number): string {
  const key = String(tier)
  return isOneOf(TIERS, key) ? TIER_WORDS[key] : 'Of unknown strength'
}
