import { desk } from '@/components/desk/deskAddresses'
import { PublicityWords } from '@/components/timeline/PublicityWords'
import type { OpenEntry } from '@/lib/asks/queries/open'
import { LAPSE_WORDS } from '@/lib/workflow/words'

type Props = { entry: OpenEntry; recommendation: string; askId: string; now: Date }

/** What staff read below an entry: what was said with it, who wrote it, and whether the public reads it. */
export function StaffEntry({ entry, recommendation, askId, now }: Props) {
  return (
    <>
      {saidLines(entry).map(([label, text]) => (
        <p className="timeline-more" key={label}>
          {label && <span className="soft">{label}: </span>}
          {text}
        </p>
      ))}
      <p className="timeline-clocks">
        Entered by {entry.author}; <PublicityWords publicity={entry.publicity} now={now} />
        {entry.canTakeBack && (
          <>
            {'; '}
            <a href={desk.takeBack(recommendation, askId, entry.id)}>take it back</a>
          </>
        )}
      </p>
    </>
  )
}

/** In the order of telling; the sentence needs no label. */
function saidLines({ said, takenBackBecause }: OpenEntry): [string, string][] {
  const lines: [string, string | undefined][] = [
    ['', said.sentence],
    ['Searched', said.searched],
    ['How it came to nothing', said.lapse && LAPSE_WORDS[said.lapse]],
    ['In its own words', said.words && `“${said.words}”`],
    ['Not accepted', said.remainder],
    ['Lost', said.lost],
    ['Why', said.reason],
    ['Answer', said.answer],
    ['Taken back', takenBackBecause ?? undefined],
  ]
  return lines.flatMap(([label, text]) => (text ? [[label, text] satisfies [string, string]] : []))
}
