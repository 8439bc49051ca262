import type { OpenAsk, OpenEntry } from '@/lib/asks/queries/open'
import { openDoubts, present } from '@/lib/workflow/history'

/** What a request is in doubt for, the oldest first: what nobody has answered. */
export function standingDoubts({ moments }: Pick<OpenAsk, 'moments'>): readonly OpenEntry[] {
  // What was taken back is told at the entry that it took back: it stands in no list of its own.
  const entries = moments.flatMap(({ entry, replacedBy }) => (replacedBy?.verb === 'takeBack' ? [] : entry))
  return openDoubts(entries, present(entries, ''))
}

/** Who doubts it and why, what it has lost, or where it was in doubt before it was carried over. */
export function doubtSentence({ author, said }: OpenEntry): string {
  if (said.carriedFrom) return `It was in doubt at ${said.carriedFrom.name} already: the reason stands there.`
  return said.unmet ?? `${author}: ${said.reason ?? ''}`
}
