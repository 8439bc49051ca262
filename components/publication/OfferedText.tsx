import { desk } from '@/components/desk/deskAddresses'
import { MarkedText } from '@/components/publication/MarkedText'
import { placeWords } from '@/components/publication/placeWords'
import { Day } from '@/components/ui/Day'
import type { Waiting } from '@/lib/publication/queue'
import type { Gathered } from '@/lib/publication/sameWords'
import { ASSESSMENT_WORDS, IMPLEMENTATION_WORDS } from '@/lib/workflow/words'

/** What the public reads now and what it would read, where, whose words they are, and what a lead said of them. */
export function OfferedText({ item }: { item: Gathered }) {
  const { old, author, writtenOn, decision, decidedBy } = item
  return (
    <>
      <New item={item} />
      {decision?.isPublic ? null : (
        <span className="below">
          {old === null ? (
            'New: the public reads nothing there now.'
          ) : (
            <>
              In place of what the public reads now: <s>{old}</s>
            </>
          )}
        </span>
      )}
      <span className="below">{placeWords(item)}</span>
      <Also places={item.also} />
      <span className="below">
        Written {author !== null && `by ${author} `}on <Day on={writtenOn} />
        {decision &&
          decidedBy !== null &&
          `; ${decision.isPublic ? 'published' : 'kept inside'} by ${decidedBy}`}
        {decision?.reason && `: ${decision.reason}`}
      </span>
    </>
  )
}

/** Where the same words wait, too: the box above is about all of these. */
function Also({ places }: { places: Gathered['also'] }) {
  if (places.length === 0) return null
  return (
    <details className="below">
      <summary>
        And the same words at {places.length === 1 ? 'one other place' : `${places.length} other places`},
        decided with it
      </summary>
      <ul>
        {places.map(({ ref, addressee }, index) => (
          <li key={`${ref} ${addressee} ${index}`}>
            <a href={desk.recommendation(ref)}>{ref}</a>, {addressee}
          </li>
        ))}
      </ul>
    </details>
  )
}

function New({ item: { key, field, text, marks, place } }: { item: Waiting }) {
  if (field === 'file')
    return (
      <>
        <q className="offered">{place.evidence?.fileName ?? 'A file'}</q>{' '}
        <a href={desk.piece(key)}>Look at it before you decide</a>
      </>
    )
  if (field === 'status') return <StatusMoves place={place} />
  if (field === 'assessment')
    return (
      <q className="offered">
        {place.criterion?.assessment && ASSESSMENT_WORDS[place.criterion.assessment]}: {place.criterion?.text}
      </q>
    )
  return <MarkedText text={text} marks={marks} />
}

/** Where everything is held: from which status to which. */
function StatusMoves({ place: { entry, standing } }: Pick<Waiting, 'place'>) {
  if (!entry?.implementation || entry.implementation === standing) return null
  return (
    <q className="offered">
      {standing && <s>{IMPLEMENTATION_WORDS[standing]}</s>} {IMPLEMENTATION_WORDS[entry.implementation]}
    </q>
  )
}
