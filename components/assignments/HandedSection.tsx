import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import type { HandedOver } from '@/lib/assignments/queries/handed'
import { listAddress } from '@/lib/recommendations/schema'

/** What was handed to oneself lately, with what the giver said. Not shown when it is nothing. */
export function HandedSection({ acts }: { acts: readonly HandedOver[] }) {
  if (acts.length === 0) return null
  return (
    <section>
      <h2>Handed to you</h2>
      <p className="list-head">
        <span>In the last two weeks.</span>
        <a href={listAddress({ owner: 'me' })}>All that you look after</a>
      </p>
      <ul className="notes">
        {acts.map(({ key, count, ref, title, author, enteredOn, note }) => (
          <li key={key}>
            <p>
              <a href={desk.recommendation(ref)}>{title}</a>
              {count > 1 && ` and ${(count - 1).toLocaleString('en')} more`}
            </p>
            <p className="soft small">
              By {author}, <Day on={enteredOn} />
            </p>
            {note && <p className="note-body">{note}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
