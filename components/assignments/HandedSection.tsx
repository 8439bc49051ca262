import { RemoveNote } from '@/components/assignments/RemoveNote'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { Day } from '@/components/ui/Day'
import type { HandedOver } from '@/lib/assignments/queries/handed'
import { listAddress } from '@/lib/recommendations/schema'

/** What was handed to oneself lately, with what the giver said: a line for each act. Not shown when it is nothing. */
export function HandedSection({ acts }: { acts: readonly HandedOver[] }) {
  if (acts.length === 0) return null
  return (
    <DeskSection id="handed" title="Handed to you" count="In the last two weeks.">
      <ul className="lines">
        {acts.map(({ id, count, held, hasParts, ref, title, author, enteredOn, note }) => (
          <li key={id}>
            {author} handed you{' '}
            {count === 1 ? (
              <>
                {ref} <a href={desk.recommendation(ref)}>{title}</a>
              </>
            ) : (
              `${count.toLocaleString('en')} recommendations${hasParts ? ' and parts' : ''}`
            )}{' '}
            on <Day on={enteredOn} />
            {held < count && `; you look after ${held.toLocaleString('en')} of them still`}
            {note && (
              <span className="below">
                {note} <RemoveNote id={id} />
              </span>
            )}
          </li>
        ))}
      </ul>
      {acts.some(({ count }) => count > 1) && (
        <p className="small">
          <a href={listAddress({ owner: 'me' })}>All that you look after</a>
        </p>
      )}
    </DeskSection>
  )
}
