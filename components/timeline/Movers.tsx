import type { ReactNode } from 'react'
import { EntryClocks } from '@/components/timeline/EntryClocks'
import { entryWords } from '@/components/timeline/entryWords'
import type { Cause, Comparison } from '@/lib/workflow/compare'
import type { Entry } from '@/lib/workflow/types'

type Dated = Entry & { enteredOn: string }
type Props<E extends Dated> = Pick<Comparison<E>, 'movers' | 'replaced'> & {
  /** How this reader came to know late of what had happened. */
  learnt: string
  /** What became of an entry that no longer counts. */
  children: (replaced: E) => ReactNode
}

/** Every entry that moved a request between two points, what no longer counts struck through first. */
export function Movers<E extends Dated>({ movers, replaced, learnt, children }: Props<E>) {
  const causes: Readonly<Record<Cause, string>> = {
    HAPPENED: '',
    LEARNT: `: it had happened by the first day, and ${learnt} later`,
    CORRECTED: ': it takes the place of what was wrong',
  }
  return (
    <ul className="move-why">
      {replaced.map((entry) => (
        <li key={entry.id}>
          <s className="struck">{entryWords({ entry, moved: null })}</s>, <EntryClocks entry={entry} />
          {children(entry)}
        </li>
      ))}
      {movers.map(({ entry, cause, from, to }) => (
        <li key={entry.id}>
          <b>{entryWords({ entry, moved: movedOf(from.implementation, to.implementation) })}</b>,{' '}
          <EntryClocks entry={entry} />
          {causes[cause]}
        </li>
      ))}
      {movers.length + replaced.length === 0 && (
        <li>By the calendar alone: the day by which to check it again has passed.</li>
      )}
    </ul>
  )
}

function movedOf<State>(from: State, to: State): { from: State; to: State } | null {
  return from === to ? null : { from, to }
}
