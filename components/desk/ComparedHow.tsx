import { desk, type AskedPair } from '@/components/desk/deskAddresses'
import { addresses } from '@/components/site/addresses'
import type { CalendarDate } from '@/lib/core/dates'

/** Which of two readings this is, and the way to the other: their figures differ, and both are right. */
export function ComparedHow({ asked, latest }: { asked: AskedPair; latest: CalendarDate }) {
  const { from, to = latest } = asked
  const isNow = asked.knownFrom === undefined && asked.knownTo === undefined
  return (
    <p className="prose">
      {isNow
        ? 'Here both dates are told as we know them now, so what we learnt late or corrected since moves nothing.'
        : 'Here a date is told as we knew it on the day that you gave, so what we learnt late or corrected since counts as a move.'}
      {from !== undefined && from < to && (
        <>
          {' '}
          The same dates:{' '}
          {isNow ? (
            <a href={desk.compare({ from, knownFrom: from, to, knownTo: to })}>
              each as we knew it on that date
            </a>
          ) : (
            <a href={desk.compare({ from, to })}>both as we know them now</a>
          )}
          , or <a href={addresses('en').changes(from, to)}>what moved for the public</a>, which tells each day
          as the public knew it on that day.
        </>
      )}
    </p>
  )
}
