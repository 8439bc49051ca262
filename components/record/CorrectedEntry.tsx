import { EntryClocks } from '@/components/timeline/EntryClocks'
import { entryWords } from '@/components/timeline/entryWords'
import { Notice } from '@/components/ui/Notice'
import type { OpenAsk } from '@/lib/asks/queries/open'

/** The entry that is corrected; or why it cannot be. */
export function CorrectedEntry({ moment }: { moment: OpenAsk['moments'][number] | null }) {
  if (!moment)
    return (
      <Notice>
        <p>This entry is not there. Choose “Correct” at an entry of the history.</p>
      </Notice>
    )
  const { entry } = moment
  return (
    <>
      <p>
        <b>{entryWords(moment)}</b>, <EntryClocks entry={entry} />.
        {entry.said.sentence && ` ${entry.said.sentence}`}
      </p>
      {moment.replacedBy ? (
        <Notice>
          <p>It was replaced already. Correct the entry that replaces it.</p>
        </Notice>
      ) : (
        <p className="soft small">
          It stays in the history, struck through, with what was wrong and what takes its place.
        </p>
      )}
    </>
  )
}
