import { Moment } from '@/components/ui/Moment'
import type { Opening } from '@/lib/evidence/queries/openings'

/** For those who read the ledger: who has opened it, and when. */
export function Openings({ openings, timeZone }: { openings: readonly Opening[]; timeZone: string }) {
  return (
    <section aria-labelledby="openings">
      <h2 id="openings">Who opened it</h2>
      {openings.length === 0 ? (
        <p className="soft">Nobody so far.</p>
      ) : (
        <ul className="lines">
          {openings.map(({ sequence, name, at }) => (
            <li key={sequence}>
              {name}, <Moment at={at} timeZone={timeZone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
