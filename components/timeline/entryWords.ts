import { actingVerb } from '@/lib/workflow/fold'
import { formatDate } from '@/lib/workflow/formatDate'
import type { Moment } from '@/lib/workflow/history'
import type { Implementation } from '@/lib/workflow/statuses'
import type { Entry } from '@/lib/workflow/types'
import { IMPLEMENTATION_WORDS, RESPONSE_WORDS } from '@/lib/workflow/words'

/** What an entry says, in a few words: the status that it led to, or what was recorded while the status stayed. */
export function entryWords({ entry, moved }: Pick<Moment<Entry>, 'entry' | 'moved'>): string {
  if (entry.isAnnulment) return 'An earlier entry was withdrawn'
  if (entry.carried !== null) return carriedWords(entry.carried, moved?.to)
  if (moved) return IMPLEMENTATION_WORDS[moved.to]
  if (entry.response !== null) return answerWords(entry.response)
  const verb = actingVerb(entry)
  if (verb === 'reconfirm') return 'Checked again: nothing new'
  if (verb === 'recordDevelopment') return 'A development'
  if (verb === 'dispute') return 'In doubt: it is being checked again'
  if (verb === 'resolveDispute') return 'Checked again: it stands'
  return entry.implementation === null ? 'Recorded' : IMPLEMENTATION_WORDS[entry.implementation]
}

/** What the day of an entry says: when we looked, when it was carried over, or when it happened. */
export function dayWords(entry: Pick<Entry, 'verb' | 'standsFor'>): 'checked' | 'carried over' | 'happened' {
  const verb = actingVerb(entry)
  if (verb === 'carryOver') return 'carried over'
  return verb === 'recordNoAction' || verb === 'reconfirm' ? 'checked' : 'happened'
}

/** What it opens with had stood elsewhere since before. */
function carriedWords({ since, sincePrecision }: NonNullable<Entry['carried']>, to?: Implementation): string {
  if (!to) return 'Carried over'
  const day = since && sincePrecision ? ` since ${formatDate(since, sincePrecision)}` : ''
  return `Carried over: ${IMPLEMENTATION_WORDS[to]}${day}`
}

function answerWords(response: NonNullable<Entry['response']>): string {
  if (response === 'AWAITED') return 'Sent to it: waiting for an answer'
  if (response === 'NOT_SENT') return RESPONSE_WORDS.NOT_SENT
  return `Its answer: ${RESPONSE_WORDS[response].toLowerCase()}`
}
