import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { RollUpCount } from '@/components/status/RollUpCount'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import type { RecommendationSummary } from '@/lib/progress/views'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import { IMPLEMENTATION_MEANINGS } from '@/lib/workflow/words'

type Props = {
  lang: string
  recommendation: PublishedRecommendation
  parts: readonly RecommendationSummary[]
}

/** A compound recommendation stands where its parts lead it. */
export function PartsSection({ lang, recommendation: { status }, parts }: Props) {
  return (
    <section>
      <h2>Where it stands</h2>
      <p className="status-with-count">
        <StatusWord status={status.implementation} />
        <RollUpCount tally={status} />
        {status.checkedOn && (
          <span className="soft">
            last checked on <Day on={status.checkedOn} />
          </span>
        )}
      </p>
      <p className="soft small">
        {IMPLEMENTATION_MEANINGS[status.implementation]} It asks for several things, so its status sums up its
        parts.
      </p>
      <h2>Its {parts.length} parts</h2>
      <RecommendationTable
        lang={lang}
        caption="Parts, with whom they ask and where they stand"
        rows={parts}
        isUnderWhole
      />
    </section>
  )
}
