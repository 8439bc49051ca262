import { countWords } from '@/components/recommendations/foundWords'
import { handOverAddress } from '@/lib/assignments/schema'
import { listAddress } from '@/lib/recommendations/schema'

type Props = { total: number; canAssign: boolean }

/** What people hold who have left: shown to everybody until it has somebody new. */
export function LeftSection({ total, canAssign }: Props) {
  if (total === 0) return null
  return (
    <section>
      <h2>Held by people who have left</h2>
      <p className="list-head">
        <span>
          {countWords(total)} {total === 1 ? 'recommendation or part is' : 'recommendations and parts are'}{' '}
          still with somebody who has left.
        </span>
        <a href={listAddress({ owner: 'left' })}>See them</a>
        {canAssign && <a href={handOverAddress({ owner: 'left' })}>Hand them over</a>}
      </p>
    </section>
  )
}
