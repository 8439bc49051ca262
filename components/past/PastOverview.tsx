import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { StatusBars } from '@/components/status/StatusBars'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import { headline, headlineSentence } from '@/lib/workflow/headline'

type Props = {
  lang: string
  all: readonly PublishedRecommendation[]
  /** Of a recommendation its page then, of the list the list then. */
  hrefs: { recommendations: string; recommendation: (ref: string) => string }
}

/** The headline as it would have been, and the way to all of what it counts. */
export function PastOverview({ all, hrefs }: Props) {
  const top = all.filter(({ parent }) => parent === null)
  const [since] = top.flatMap(({ status }) => status.firstCheckedOn ?? []).sort()
  const numbers = headline(
    top.map(({ status }) => status.implementation),
    since ?? null,
  )
  return (
    <>
      <h1>Were the recommendations heeded?</h1>
      <p className="answer">{headlineSentence(numbers)}</p>
      <StatusBars counts={numbers.counts} noun="recommendations" />
      <p>
        <a href={hrefs.recommendations}>Each recommendation as it stood then</a>
      </p>
    </>
  )
}

/** Every recommendation as it stood then, each leading to its page then. */
export function PastList({ lang, all, hrefs }: Props) {
  return (
    <>
      <h1>Recommendations</h1>
      <RecommendationTable
        lang={lang}
        caption="Recommendations, with whom they asked and where they stood"
        rows={all}
        hrefOf={hrefs.recommendation}
      />
    </>
  )
}
