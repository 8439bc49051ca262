import { actingVerb } from '@/lib/workflow/fold'
import type { Moment } from '@/lib/workflow/history'
import type { Entry } from '@/lib/workflow/types'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

/** What an entry says, in a few words: the status that it led to, or what was recorded while the status stayed. */
export function entryWords({ entry, moved }: Pick<Moment<Entry>, 'entry' | 'moved'>): string {
  if (entry.isAnnulment) return 'An earlier entry was withdrawn'
  if (moved) return IMPLEMENTATION_WORDS[moved.to]
  if (entry.carried !== null) return 'Carried over'
  if (entry.response !== null) return answerWords(entry.response)
  const verb = actingVerb(entry)
  if (verb === 'reconfirm') return 'Checked again: nothing new'
  if (verb === 'recordDevelopment') return 'A development'
  if (verb === 'dispute') return 'In doubt: it is being checked again'
  if (verb === 'resolveDispute') return 'Checked again: it stands'
  return entry.implementation === null ? 'Recorded' : IMPLEMENTATION_WORDS[entry.implementation]
}

/** The day that an entry carries is the day we looked, or the day that something happened. */
export function isCheck(entry: Pick<Entry, 'verb' | 'standsFor'>): boolean {
  const verb = entry.verb === 'correct' ? entry.standsFor : entry.verb
  return verb === 'recordNoAction' || verb === 'reconfirm'
}

function answerWords(response: NonNullable<Entry['response']>): string {
  if (response === 'AWAITED') return 'Sent to it: waiting for an answer'
  if (response === 'NOT_SENT') return RESPONSE_WORDS.NOT_SENT
  return `Its answer: ${RESPONSE_WORDS[response].toLowerCase()}`
}
