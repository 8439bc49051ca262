import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { RollUpLine } from '@/components/recommendations/RollUpLine'
import { Why } from '@/components/status/Why'
import { whySummedUp } from '@/lib/progress/why'
import { Day } from '@/components/ui/Day'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import type { RecommendationSummary } from '@/lib/progress/views'

type Props = {
  lang: string
  recommendation: PublishedRecommendation
  parts: readonly RecommendationSummary[]
  /** Where a part's reference leads: its page of today, unless told. */
  hrefOf?: (ref: string) => string
}

/** A compound recommendation stands where its parts lead it. */
export function PartsSection({ lang, recommendation, parts, hrefOf }: Props) {
  return (
    <section>
      <h2>Where it stands</h2>
      <RollUpLine status={recommendation.status} sumsUp="parts" />
      {recommendation.retractedParts.map(({ ref, title, reason, retractedOn }) => (
        <p key={ref}>
          One part, “{title}” <span className="ref">{ref}</span>, was retracted on <Day on={retractedOn} />{' '}
          and is not counted: {reason}
        </p>
      ))}
      <Why lines={whySummedUp(recommendation)} linkOf={() => null} />
      {parts.length > 0 && (
        <>
          <h2>{parts.length === 1 ? 'Its part' : `Its ${parts.length} parts`}</h2>
          <RecommendationTable
            lang={lang}
            caption="Parts, with whom they ask and where they stand"
            rows={parts}
            isUnderWhole
            {...(hrefOf && { hrefOf })}
          />
        </>
      )}
    </section>
  )
}
