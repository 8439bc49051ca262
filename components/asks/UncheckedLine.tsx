import { desk } from '@/components/desk/deskAddresses'
import { countWords } from '@/components/recommendations/foundWords'
import type { Counted } from '@/lib/asks/queries/desk'

type Props = {
  unchecked: Counted
  /** First looks whose day has passed. */
  late: Counted
}

/** How much waits for a first look, and where one begins. Absent where everything had one. */
export function UncheckedLine({ unchecked: { total, mine }, late }: Props) {
  if (total === 0) return null
  return (
    <p className="desk-line">
      {total === 1 ? 'One request has' : `${countWords(total)} requests have`} not been checked yet
      {mine > 0 && `, ${mine === total ? 'yours' : `${countWords(mine)} of them yours`}`}.{' '}
      <a href={desk.card()}>Begin with the first one</a>
      {late.total > 0 && (
        <>
          . <a href={desk.baseline()}>{countWords(late.total)} past the day that was planned</a>
        </>
      )}
    </p>
  )
}
