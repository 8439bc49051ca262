import { EntryClocks } from '@/components/timeline/EntryClocks'
import { entryWords } from '@/components/timeline/entryWords'
import type { OpenAsk } from '@/lib/asks/queries/open'

/** For whoever was overtaken while typing: what somebody else wrote in between. */
export function LastRecorded({ ask }: { ask: Pick<OpenAsk, 'moments'> }) {
  const last = ask.moments.toSorted((a, b) => (a.entry.recordedAt < b.entry.recordedAt ? -1 : 1)).at(-1)
  if (!last) return null
  const { entry } = last
  return (
    <p>
      Recorded last, by {entry.author}: <b>{entryWords(last)}</b>, <EntryClocks entry={entry} />
      {entry.said.sentence && `. ${entry.said.sentence}`}
    </p>
  )
}
