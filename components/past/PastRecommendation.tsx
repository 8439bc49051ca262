import { PartsSection } from '@/components/recommendations/PartsSection'
import { RecommendationFacts } from '@/components/recommendations/RecommendationFacts'
import { RecommendationHead } from '@/components/recommendations/RecommendationHead'
import { RequestsSection } from '@/components/recommendations/RequestsSection'
import type { CalendarDate } from '@/lib/core/dates'
import type { PublishedRecommendation } from '@/lib/progress/schema'

type Props = {
  lang: string
  one: PublishedRecommendation
  all: readonly PublishedRecommendation[]
  asOf: CalendarDate
  address: string
  /** Where its parts lead: to their pages then. */
  hrefOf: (ref: string) => string
}

/** A recommendation as its page would have been on that day. */
export function PastRecommendation({ lang, one, all, asOf, address, hrefOf }: Props) {
  const family = all.filter(({ parent }) => parent?.ref === (one.parent?.ref ?? one.ref))
  return (
    <div className="rail">
      <article>
        <RecommendationHead lang={lang} recommendation={one} siblings={family} />
        {one.parts.length + one.retractedParts.length > 0 && (
          <PartsSection lang={lang} recommendation={one} parts={family} hrefOf={hrefOf} />
        )}
        <RequestsSection lang={lang} recommendation={one} today={asOf} />
      </article>
      <aside aria-label="Facts about this recommendation">
        <RecommendationFacts lang={lang} recommendation={one} today={asOf} address={address} />
      </aside>
    </div>
  )
}
