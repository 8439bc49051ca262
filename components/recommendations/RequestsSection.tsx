import { RequestSection } from '@/components/recommendations/RequestSection'
import { RollUpLine } from '@/components/recommendations/RollUpLine'
import type { CalendarDate } from '@/lib/core/dates'
import type { PublishedRecommendation } from '@/lib/progress/schema'

type Props = { recommendation: PublishedRecommendation; today: CalendarDate }

/** Of whom it is asked, and what each did. Asked of one alone, no such level is shown. */
export function RequestsSection({ recommendation: { asks, status }, today }: Props) {
  const isSeveral = asks.length > 1
  return (
    <>
      {isSeveral && (
        <section>
          <h2>Where it stands</h2>
          <RollUpLine status={status} sumsUp="requests" />
        </section>
      )}
      {asks.map((ask) => (
        <RequestSection key={ask.addressee.slug} ask={ask} today={today} isOneOfSeveral={isSeveral} />
      ))}
    </>
  )
}
