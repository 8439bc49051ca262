import type { OpenAsk } from '@/lib/asks/queries/open'
import type { Change } from '@/lib/workflow/request'
import type { Facts } from '@/lib/workflow/types'

type Props = { ask: Pick<OpenAsk, 'evidence'>; facts: Facts; change: Partial<Change>; anchor: string }

/** What speaks against it, each with what is said to it. */
export function Contradictions({ ask, facts, change, anchor }: Props) {
  const against = facts.evidence.filter((one) => one.polarity === 'CONTRADICTS' && !one.isWithdrawn)
  if (against.length === 0) return <p>Nothing that is here contradicts it.</p>
  return (
    <ul className="lines">
      {against.map(({ id, isAnswered }) => {
        const number = ask.evidence.findIndex((piece) => piece.id === id) + 1
        const answer = change.contradictionAnswers?.find(({ evidenceId }) => evidenceId === id)?.answer
        return (
          <li key={id}>
            {number > 0 ? <a href={`#${anchor}-${number}`}>Evidence {number}</a> : 'Sealed evidence'}:{' '}
            {answer ? (
              <>“{answer}”</>
            ) : isAnswered ? (
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
