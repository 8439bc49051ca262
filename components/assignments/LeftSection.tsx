import { desk } from '@/components/desk/deskAddresses'
import { countWords } from '@/components/recommendations/foundWords'
import { handOverAddress } from '@/lib/assignments/schema'
import { listAddress } from '@/lib/recommendations/schema'

type Props = {
  total: number
  /** First looks that are dealt to them. */
  looks: number
  canAssign: boolean
}

/** What people hold who have left: shown to everybody until it has somebody new. */
export function LeftSection({ total, looks, canAssign }: Props) {
  if (total + looks === 0) return null
  return (
    <section>
      <h2>Held by people who have left</h2>
      {total > 0 && (
        <p className="list-head">
          <span>
            {countWords(total)} {total === 1 ? 'recommendation or part is' : 'recommendations and parts are'}{' '}
            still with somebody who has left.
          </span>
          <a href={listAddress({ owner: 'left' })}>See them</a>
          {canAssign && <a href={handOverAddress({ owner: 'left' })}>Hand them over</a>}
        </p>
      )}
      {looks > 0 && (
        <p className="list-head">
          <span>
            {countWords(looks)} {looks === 1 ? 'first look is' : 'first looks are'} dealt to somebody who has
            left.
          </span>
          {canAssign ? (
            <a href={desk.handOn}>Give them to somebody</a>
          ) : (
            <a href={desk.baseline()}>See whose</a>
          )}
        </p>
      )}
    </section>
  )
}
