import { thingWords } from '@/components/publication/thingWords'
import { Day } from '@/components/ui/Day'
import type { Expunged } from '@/lib/publication/expungings'

/** On the desk of whoever can be the second person. Not shown when there is none. */
export function RemovalsToLook({ removed }: { removed: readonly Expunged[] }) {
  const waiting = removed.filter(({ canLook }) => canLook)
  if (waiting.length === 0) return null
  return (
    <section>
      <h2>Removed for safety: a second look</h2>
      <ul className="lines">
        {waiting.map(({ id, noun, ref, author, on, lookBy, isLate }) => (
          <li key={id}>
            <a href="/desk/expunge">
              {author} removed {thingWords(noun)}
              {ref !== null && ` on ${ref}`}
            </a>
            , <Day on={on} />
            <span className={isLate ? 'below overdue' : 'below'}>
              Look at it by <Day on={lookBy} />
              {isLate && ': overdue'}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
