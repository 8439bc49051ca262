import type { AskTick } from '@/components/contacts/AskTicks'
import type { Askable } from '@/lib/contacts/queries/recording'
import { writeAsked } from '@/lib/contacts/schema'
import { RESPONSE_WORDS } from '@/lib/workflow/words'

/** A request to tick, by its reference and title, with what was answered so far. */
export function askTick(ask: Askable): AskTick {
  return {
    id: ask.id,
    label: `${ask.ref} ${ask.title}`,
    hint: `Its answer: ${RESPONSE_WORDS[ask.response].toLowerCase()}`,
    value: writeAsked(ask),
  }
}
