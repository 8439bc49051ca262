import { RemoveNote } from '@/components/assignments/RemoveNote'
import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { Day } from '@/components/ui/Day'
import type { HandedOver } from '@/lib/assignments/queries/handed'
import { listAddress } from '@/lib/recommendations/schema'

/** What was handed to oneself lately, with what the giver said: a line for each act. Not shown when it is nothing. */
export function HandedSection({ acts }: { acts: readonly HandedOver[] }) {
  return (
    <DeskSection id="handed" title="Handed to you" count="In the last two weeks.">
      {acts.length > 0 && (
        <ul className="lines">
          {acts.map(({ id, count, ref, title, author, enteredOn, note }) => (
            <li key={id}>
              {author} handed you{' '}
              {count === 1 ? (
                <>
                  {ref} <a href={desk.recommendation(ref)}>{title}</a>
                </>
              ) : (
                <a href={listAddress({ owner: 'me' })}>{count.toLocaleString('en')} recommendations</a>
              )}{' '}
              on <Day on={enteredOn} />
              {note && (
                <span className="below">
                  {note} <RemoveNote id={id} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </DeskSection>
  )
}
