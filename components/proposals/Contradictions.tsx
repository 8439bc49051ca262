import { Day } from '@/components/ui/Day'
import type { OpenAsk, OpenEntry } from '@/lib/asks/queries/open'
import type { Change } from '@/lib/workflow/request'
import type { Facts } from '@/lib/workflow/types'

type Props = {
  ask: Pick<OpenAsk, 'evidence' | 'moments'>
  facts: Facts
  change: Partial<Change>
  anchor: string
}

/** What speaks against it, each with what is said to it. */
export function Contradictions({ ask, facts, change, anchor }: Props) {
  const against = facts.evidence.filter((one) => one.polarity === 'CONTRADICTS' && !one.isWithdrawn)
  const doubts = change.verb === 'resolveDispute' ? openDoubts(ask) : []
  if (against.length + doubts.length === 0) return <p>Nothing that is here contradicts it.</p>
  return (
    <ul className="lines">
      {doubts.map(({ id, author, effectiveOn, precision, said }) => (
        <li key={id}>
          {said.unmet ? (
            <>
              In doubt since <Day on={effectiveOn} precision={precision} />: {said.unmet}
            </>
          ) : (
            <>
              {author} doubts it since <Day on={effectiveOn} precision={precision} />: “{said.reason}”
            </>
          )}
        </li>
      ))}
      {against.map(({ id, answeredBy }) => {
        const number = ask.evidence.findIndex((piece) => piece.id === id) + 1
        const answer = change.contradictionAnswers?.find(({ evidenceId }) => evidenceId === id)?.answer
        return (
          <li key={id}>
            {number > 0 ? <a href={`#${anchor}-${number}`}>Evidence {number}</a> : 'Sealed evidence'}:{' '}
            {answer ? (
              <>“{answer}”</>
            ) : answeredBy.length > 0 ? (
              'answered before, see the history.'
            ) : (
              <b>nobody has said yet why it stands nonetheless.</b>
            )}
          </li>
        )
      })}
    </ul>
  )
}

/** What an answer to a re-check has to answer: the doubts that stand, since the last answer. */
function openDoubts({ moments }: Pick<OpenAsk, 'moments'>): OpenEntry[] {
  const standing = moments.flatMap(({ entry, replacedBy }) => (replacedBy ? [] : [entry]))
  const answered = standing.findLastIndex(({ verb }) => verb === 'resolveDispute')
  return standing.slice(answered + 1).filter(({ verb }) => verb === 'dispute')
}
