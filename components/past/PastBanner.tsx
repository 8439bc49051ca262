import { addresses } from '@/components/site/addresses'
import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import type { CalendarDate } from '@/lib/core/dates'

type Props = {
  lang: string
  asOf: CalendarDate
  /** The day of what was known; null: everything that is public now. */
  knownOn: CalendarDate | null
  today: CalendarDate
  /** The same page as it is today. */
  now: string
  /** The whole address of this page, for citing it. */
  address: string
}

/** Nobody takes the past for the present: said at the top, with the way back. */
export function PastBanner({ lang, asOf, knownOn, today, now, address }: Props) {
  return (
    <Notice title="You are looking at the past">
      <p>
        This is how it stood on <Day on={asOf} />,{' '}
        {knownOn ? (
          <>
            as we knew it on <Day on={knownOn} />
          </>
        ) : (
          'as we know it now'
        )}
        . <a href={now}>See it as it is today</a>
        {asOf < today && (
          <>
            , or <a href={addresses(lang).changes(asOf, today)}>what moved since</a>
          </>
        )}
        .
      </p>
      <p className="small">
        To cite it: <span className="hash">{address}</span>
      </p>
    </Notice>
  )
}
