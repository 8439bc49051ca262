import { DoubtReason } from '@/components/asks/DoubtReason'
import { standingDoubts } from '@/components/asks/doubts'
import { Day } from '@/components/ui/Day'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { unanswered } from '@/lib/workflow/proof'
import type { Change } from '@/lib/workflow/request'
import type { Facts } from '@/lib/workflow/types'

type Props = {
  recommendation: string
  ask: Pick<OpenAsk, 'evidence' | 'moments'>
  facts: Facts
  change: Partial<Change>
  anchor: string
}

/** What speaks against it, each with what is said to it. */
export function Contradictions({ recommendation, ask, facts, change, anchor }: Props) {
  const against = facts.evidence.filter((one) => one.polarity === 'CONTRADICTS' && !one.isWithdrawn)
  const doubts = standingDoubts(ask)
  const open = unanswered(facts)
  if (against.length + doubts.length === 0) return <p>Nothing that is here contradicts it.</p>
  return (
    <ul className="lines">
      {doubts.map((doubt) => (
        <li key={doubt.id}>
          In doubt since <Day on={doubt.effectiveOn} precision={doubt.precision} />.{' '}
          <DoubtReason {...{ doubt, recommendation }} />
        </li>
      ))}
      {against.map((piece) => {
        const { id } = piece
        const number = ask.evidence.findIndex((one) => one.id === id) + 1
        const answer = change.contradictionAnswers?.find(({ evidenceId }) => evidenceId === id)?.answer
        return (
          <li key={id}>
            {number > 0 ? <a href={`#${anchor}-${number}`}>Evidence {number}</a> : 'Sealed evidence'}:{' '}
            {answer ? (
              <>“{answer}”</>
            ) : !open.includes(piece) ? (
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
