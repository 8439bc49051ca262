import { proposedWords } from '@/components/proposals/outcomeWords'
import type { Change } from '@/lib/follows/queries/changes'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

/** What a colleague did, in a few words. */
export function changeWords(change: Change): string {
  switch (change.kind) {
    case 'ENTRY':
      return change.isDecided ? `Approved: ${lowerFirst(entryWords(change))}` : entryWords(change)
    case 'PROPOSED':
      return `Proposed: ${lowerFirst(proposedWords(change.verb))}`
    case 'RETURNED':
      return `Returned: ${lowerFirst(proposedWords(change.verb))}`
    case 'NOTE':
      return 'A note among us'
    case 'ASSIGNED':
      return `Given to ${change.person ?? 'nobody'}${change.duty === 'DEPUTY' ? ' as deputy' : ''}`
    case 'REWORDED':
      return 'Its wording was changed'
  }
}

function entryWords({ verb, implementation, response }: Extract<Change, { kind: 'ENTRY' }>): string {
  if (verb === 'reconfirm') return 'Checked again: nothing new'
  if (verb === 'recordDevelopment') return 'A development'
  if (verb === 'dispute') return 'In doubt: it is being checked again'
  if (verb === 'resolveDispute') return 'Checked again: it stands'
  if (verb === 'correct' && !implementation && !response) return 'A correction'
  if (response) return `Its answer: ${RESPONSE_WORDS[response].toLowerCase()}`
  return implementation ? IMPLEMENTATION_WORDS[implementation] : 'Recorded'
}

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
