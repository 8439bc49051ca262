import { EntryClocks } from '@/components/timeline/EntryClocks'
import { entryWords } from '@/components/timeline/entryWords'
import { Notice } from '@/components/ui/Notice'
import type { OpenAsk } from '@/lib/asks/queries/open'

type Props = { moment: OpenAsk['moments'][number] | null; evidence: OpenAsk['evidence'] }

/** The entry that is corrected; or why it cannot be. */
export function CorrectedEntry({ moment, evidence }: Props) {
  if (!moment)
    return (
      <Notice>
        <p>This entry is not there. Choose “Correct” at an entry of the history.</p>
      </Notice>
    )
  const { entry } = moment
  const withdrawn = evidence.filter(
    ({ id, withdrawnBecause }) => withdrawnBecause !== null && entry.evidenceIds.includes(id),
  )
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
          {withdrawn.length > 0 &&
            ` It rested on what was withdrawn since and cannot be named again: ${withdrawn.map(({ title }) => title).join('; ')}.`}
        </p>
      )}
    </>
  )
}
