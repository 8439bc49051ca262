import { proposedWords } from '@/components/proposals/outcomeWords'
import type { Change } from '@/lib/follows/queries/changes'
import type { PlanKind } from '@/lib/restructuring/schema'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

/** What a colleague did, in a few words. */
export function changeWords(change: Change): string {
  switch (change.kind) {
    case 'ENTRY':
      return change.isDecided ? `Approved: ${lowerFirst(entryWords(change))}` : entryWords(change)
    case 'PROPOSED':
      return `Proposed: ${lowerFirst(proposedWords(change.verb, change.plan))}`
    case 'RETURNED':
      return `Returned: ${lowerFirst(proposedWords(change.verb, change.plan))}`
    case 'NOTE':
      return 'A note among us'
    case 'ASSIGNED':
      return `Given to ${change.person ?? 'nobody'}${change.duty === 'DEPUTY' ? ' as deputy' : ''}`
    case 'REWORDED':
      return 'Its wording was changed'
  }
}

function entryWords({ verb, implementation, response, plan }: Extract<Change, { kind: 'ENTRY' }>): string {
  if (plan) return implementation === 'SUPERSEDED' ? proposedWords(verb, plan) : OPENED_BY[plan]
  if (verb === 'reconfirm') return 'Checked again: nothing new'
  if (verb === 'recordDevelopment') return 'A development'
  if (verb === 'dispute') return 'In doubt: it is being checked again'
  if (verb === 'resolveDispute') return 'Checked again: it stands'
  if (verb === 'correct' && !implementation && !response) return 'A correction'
  if (response) return `Its answer: ${RESPONSE_WORDS[response].toLowerCase()}`
  return implementation ? IMPLEMENTATION_WORDS[implementation] : 'Recorded'
}

/** What took on a request from elsewhere. */
const OPENED_BY = {
  SPLIT: 'Made a part of its own by a split',
  MERGE: 'Takes in another',
  SUCCESSION: 'Asked of a successor',
} satisfies Record<PlanKind, string>

function lowerFirst(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1)
}
