import { ownLooksWords } from '@/components/baseline/ownLooksWords'
import { desk } from '@/components/desk/deskAddresses'
import { countWords } from '@/components/recommendations/foundWords'
import type { OwnLooks } from '@/lib/baseline/queries/own'

type Props = {
  /** How many nobody has looked at. */
  unchecked: number
  own: OwnLooks
  /** Of everybody's first looks, those whose day has passed. */
  late: number
}

/** How much waits for a first look, what of it is dealt to whoever reads, and where they begin. Absent where everything had one. */
export function UncheckedLine({ unchecked, own, late }: Props) {
  if (unchecked === 0) return null
  const dealt = ownLooksWords(own)
  return (
    <p className="desk-line">
      {unchecked === 1 ? 'One request has' : `${countWords(unchecked)} requests have`} not been checked yet.{' '}
      {dealt && (
        <>
          {dealt}: <a href={desk.card()}>begin with the first one</a>.{' '}
        </>
      )}
      {!dealt && own.hasNobodys && (
        <>
          <a href={desk.card({ which: 'nobody' })}>Begin with the first one that nobody has</a>.{' '}
        </>
      )}
      {late > own.late && (
        <>
          <a href={desk.baseline()}>{countWords(late)} of everybody’s</a> {late === 1 ? 'is' : 'are'} past the
          day that was planned.
        </>
      )}
      {!dealt && !own.hasNobodys && late === 0 && <a href={desk.baseline()}>See who looks</a>}
    </p>
  )
}
