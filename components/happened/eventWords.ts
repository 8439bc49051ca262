import type { TickableAsk } from '@/lib/asks/queries/tickable'
import type { Values } from '@/lib/http/formState'
import { isOneOf } from '@/lib/workflow/statuses'
import { EVENT_VERBS, VERB_TABLE, type EventVerb } from '@/lib/workflow/verbs'

/** What one event can be for a request, and where more is asked for it. */
export const EVENT_WORDS: Readonly<Record<EventVerb, string>> = {
  recordDevelopment: 'A development',
  recordCommitment: 'A promise',
  recordProgress: 'Progress',
  recordLapse: 'It came to nothing: say how, below',
  recordRegression: 'It was rolled back: say what was lost, below',
  dispute: 'It contradicts the claim: check again',
}

/** What it can be for one that stands like this today, first what moves nothing; for an earlier day the request's own form has more. */
export function offeredAt({
  implementation,
  isDisputed,
}: Pick<TickableAsk, 'implementation' | 'isDisputed'>): EventVerb[] {
  return EVENT_VERBS.filter(
    (verb) => isOneOf(VERB_TABLE[verb].from, implementation) && !(verb === 'dispute' && isDisputed),
  )
}

/** Which request this is, in one word for a list. */
export function requestLabel({ ref, addressee }: { ref: string; addressee: string }): string {
  return `${ref}, ${addressee}`
}

/** As what it is recorded at those that are ticked, by what a form holds. */
export function verbsTicked(values: Values): ReadonlySet<string> {
  return new Set((values['tick'] ?? []).flatMap((askId) => values[`verb.${askId}`] ?? []))
}
