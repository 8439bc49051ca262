import { Clocks } from '@/components/timeline/Clocks'
import type { Example } from '@/lib/recommendations/queries/example'

type Props = {
  /** How long one's own entry can be taken back. */
  minutes: number
  last: Example['last']
  of: string | null
}

/** How a mistake is mended, and the two dates that everything has. */
export function TwoClocks({ minutes, last, of }: Props) {
  return (
    <div className="prose">
      <p>
        {minutes === 0
          ? 'The status and day that you record are public at once here.'
          : `The status and day that you record are public after ${minutes === 1 ? 'a minute' : `${minutes} minutes`}; until then you take it back with a click, and nobody outside has seen it.`}{' '}
        Your words are public once a lead has released them. Later a mistake is corrected: what it said before
        stays, struck through, with the reason beside it. Nothing is ever deleted, so you cannot break
        anything.
      </p>
      <p>
        Everything has two dates: when it happened, and when we entered it.
        {last && of && (
          <>
            {' '}
            The last entry at {of}:{' '}
            <Clocks happenedOn={last.happenedOn} precision={last.precision} enteredOn={last.enteredOn} />.
          </>
        )}{' '}
        So we can always say what we knew on a given day.
      </p>
    </div>
  )
}
