import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { RollUpLine } from '@/components/recommendations/RollUpLine'
import { Why } from '@/components/status/Why'
import { whySummedUp } from '@/lib/progress/why'
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
      <Why lines={whySummedUp(recommendation)} linkOf={() => null} />
      <h2>{parts.length === 1 ? 'Its part' : `Its ${parts.length} parts`}</h2>
      <RecommendationTable
        lang={lang}
        caption="Parts, with whom they ask and where they stand"
        rows={parts}
        isUnderWhole
        {...(hrefOf && { hrefOf })}
      />
    </section>
  )
}
