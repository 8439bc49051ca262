import { RequestSection } from '@/components/recommendations/RequestSection'
import { RollUpLine } from '@/components/recommendations/RollUpLine'
import type { CalendarDate } from '@/lib/core/dates'
import { Why } from '@/components/status/Why'
import { whySummedUp } from '@/lib/progress/why'
import type { PublishedRecommendation } from '@/lib/progress/schema'

type Props = { lang: string; recommendation: PublishedRecommendation; today: CalendarDate }

/** Of whom it is asked, and what each did. Asked of one alone, no such level is shown. */
export function RequestsSection({ lang, recommendation, today }: Props) {
  const { asks, status } = recommendation
  const isSeveral = asks.length > 1
  const isSplit = asks.length > 0 && recommendation.parts.length > 0
  return (
    <>
      {isSplit && (
        <section>
          <h2>Before it was split</h2>
          <p>What was recorded here until then. Its parts go on from it.</p>
        </section>
      )}
      {isSeveral && !isSplit && (
        <section>
          <h2>Where it stands</h2>
          <RollUpLine status={status} sumsUp="requests" />
          <Why lines={whySummedUp(recommendation)} linkOf={() => null} />
        </section>
      )}
      {asks.map((ask) => (
        <RequestSection
          key={ask.addressee.slug}
          lang={lang}
          ask={ask}
          today={today}
          isOneOfSeveral={isSeveral}
        />
      ))}
    </>
  )
}
