import { StatusBars } from '@/components/status/StatusBars'
import type { addresses } from '@/components/site/addresses'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import { headline, headlineSentence } from '@/lib/workflow/headline'

type Props = {
  all: readonly PublishedRecommendation[]
  /** Its addresses of that day. */
  hrefs: ReturnType<ReturnType<typeof addresses>['past']>
}

/** The headline as it would have been, and the way to all of what it counts. */
export function PastOverview({ all, hrefs }: Props) {
  const top = all.filter(({ parent }) => parent === null)
  const [since] = top.flatMap(({ status }) => status.firstCheckedOn ?? []).sort()
  const numbers = headline(
    top.map(({ status }) => status.implementation),
    since ?? null,
    top.flatMap(({ status }) => (status.disputed > 0 ? [status.implementation] : [])),
  )
  return (
    <>
      <h1>Were the recommendations heeded?</h1>
      <p className="answer">{headlineSentence(numbers)}</p>
      <StatusBars
        counts={numbers.counts}
        disputed={numbers.disputed}
        noun="recommendations"
        hrefOf={(status) => hrefs.recommendations({ status, parts: 'without' })}
      />
      <p>
        <a href={hrefs.recommendations()}>Each recommendation as it stood then</a>
      </p>
    </>
  )
}
