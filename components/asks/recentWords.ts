import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'
import type { RecentLine } from '@/lib/asks/queries/desk'

/** What an entry says, in a few words, where its history is not at hand. */
export function recentWords({ verb, implementation, response }: RecentLine): string {
  if (verb === 'reconfirm') return 'Checked again: nothing new'
  if (verb === 'recordDevelopment') return 'A development'
  if (verb === 'dispute') return 'In doubt: it is being checked again'
  if (verb === 'resolveDispute') return 'Checked again: it stands'
  if (verb === 'correct' && !implementation && !response) return 'A correction'
  if (response) return `Its answer: ${RESPONSE_WORDS[response].toLowerCase()}`
  return implementation ? IMPLEMENTATION_WORDS[implementation] : 'Recorded'
}
