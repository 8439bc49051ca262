import type { EventVerb } from '@/lib/proposals/schema'

/** What one event can be for a request; first what it is most often. */
export const EVENT_WORDS: Readonly<Record<EventVerb, string>> = {
  recordDevelopment: 'A development',
  recordCommitment: 'A promise',
  recordProgress: 'Progress',
  recordLapse: 'It came to nothing',
  recordRegression: 'It was rolled back',
  dispute: 'It contradicts the claim: check again',
}

/** Which request this is, in one word for a list. */
export function requestLabel({ ref, addressee }: { ref: string; addressee: string }): string {
  return `${ref}, ${addressee}`
}
