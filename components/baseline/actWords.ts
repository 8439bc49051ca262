import { EVENT_WORDS } from '@/components/happened/eventWords'
import { isOneOf } from '@/lib/workflow/statuses'
import { EVENT_VERBS, type Verb } from '@/lib/workflow/verbs'

/** What was recorded at a card, in a few words within a sentence. */
export function actWords(verb: Verb): string {
  if (verb === 'recordNoAction') return 'no action found'
  if (verb === 'reconfirm') return 'nothing new'
  if (verb === 'recordResponse') return 'its answer'
  if (verb === 'resume') return 'it was taken up again'
  return isOneOf(EVENT_VERBS, verb) ? EVENT_WORDS[verb].toLowerCase() : 'what you found'
}
