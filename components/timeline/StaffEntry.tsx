import { desk } from '@/components/desk/deskAddresses'
import { entryWords } from '@/components/timeline/entryWords'
import { PublicityWords } from '@/components/timeline/PublicityWords'
import { saidLines } from '@/components/timeline/saidLines'
import { Day } from '@/components/ui/Day'
import type { OpenEntry } from '@/lib/asks/queries/open'
import type { Moment } from '@/lib/workflow/history'
import { isLeftBehind } from '@/lib/workflow/fold'

type Props = {
  moment: Moment<OpenEntry>
  recommendation: string
  askId: string
  now: Date
  canRecord: boolean
  /** The present claim rests on it, and nobody has asked to check that again. */
  canDispute: boolean
  hasWordsInside: boolean
}

/** What staff read below an entry: what was said with it, who wrote it, whether the public reads it, how to mend it. */
export function StaffEntry({
  moment,
  recommendation,
  askId,
  now,
  canRecord,
  canDispute,
  hasWordsInside,
}: Props) {
  const { entry, replaces, replacedBy } = moment
  const acts = [
    entry.canTakeBack && { href: desk.takeBack(recommendation, askId, entry.id), label: 'Take back' },
    canRecord &&
      replacedBy === null &&
      !isLeftBehind(entry) && { href: desk.correct(recommendation, askId, entry.id), label: 'Correct' },
    canRecord &&
      canDispute && { href: desk.record(recommendation, askId, 'dispute'), label: 'Ask for a re-check' },
    { href: desk.expunge('entry', entry.id), label: 'Remove for safety' },
  ].flatMap((act) => act || [])
  return (
    <>
      {replaces && (
        <p className="timeline-more">
          <span className="soft">Takes the place of: </span>
          <s className="struck">{entryWords({ entry: replaces, moved: null })}</s>,{' '}
          <Day on={replaces.effectiveOn} precision={replaces.precision} />
        </p>
      )}
      {saidLines(entry).map(([label, text]) => (
        <p className="timeline-more" key={label}>
          {label && <span className="soft">{label}: </span>}
          {text}
        </p>
      ))}
      <p className="timeline-clocks">
        <By entry={entry} />; <PublicityWords {...{ publicity: entry.publicity, now, hasWordsInside }} />
      </p>
      {acts.length > 0 && (
        <p className="timeline-acts act">
          {acts.map(({ href, label }) => (
            <a key={label} href={href}>
              {label} <span className="visually-hidden">“{entryWords(moment)}”</span>
            </a>
          ))}
        </p>
      )}
    </>
  )
}

function By({ entry: { author, decider, isDecidedByOnePerson, said } }: { entry: OpenEntry }) {
  if (said.unmet) return <>Nobody’s own doubt: it followed from what {author} added, withdrew or changed</>
  if (decider === null || isDecidedByOnePerson) return <>Entered by {author}</>
  return (
    <>
      Decided by {decider}, proposed by {author}
    </>
  )
}
