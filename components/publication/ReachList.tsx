import type { Reach } from '@/lib/publication/reach'

/** Where else the words stand that are removed, counted. */
export function ReachList({ reach }: { reach: Reach }) {
  const { history, evidence, notes, records, ledger, files } = reach
  const places = [
    [
      history,
      'other entry or proposal in the history repeats them',
      'other entries or proposals in the history repeat them',
    ],
    [
      evidence,
      'other piece of evidence or criterion repeats them',
      'other pieces of evidence or criteria repeat them',
    ],
    [notes, 'other note repeats them', 'other notes repeat them'],
    [
      records,
      'public release holds them, or a copy of it for the whole',
      'public records hold them, those of earlier releases among them',
    ],
    [
      ledger,
      'entry of the ledger holds them: it is emptied, its hash stays',
      'entries of the ledger hold them: they are emptied, their hashes stay',
    ],
    [files, 'file is deleted', 'files are deleted'],
  ] as const
  const found = places.filter(([count]) => count > 0)
  return (
    <>
      <h2>Where else it is removed</h2>
      {found.length === 0 ? (
        <p>Nothing else repeats it.</p>
      ) : (
        <ul className="prose">
          {found.map(([count, one, several]) => (
            <li key={several}>
              {count} {count === 1 ? one : several}
            </li>
          ))}
        </ul>
      )}
      <p className="prose">
        At once and for good. On the desk “Removed for safety” then stands in its place; the public reads
        nothing there. The search, here and in public, finds what these places hold and nothing else.
      </p>
    </>
  )
}
