import { addresses } from '@/components/site/addresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Day } from '@/components/ui/Day'
import type { CountedDemand } from '@/lib/progress/views'
import { countByState, countsInOrder } from '@/lib/workflow/rollUp'

type Props = {
  lang: string
  demands: readonly CountedDemand[]
  /** How many documents there are. */
  of: number
  /** Under which heading they stand: a title is one level below it. */
  level?: 'h2' | 'h3'
}

/** What several documents ask, each with where its recommendations stand. */
export function DemandCards({ lang, demands, of, level: Heading = 'h3' }: Props) {
  return (
    <ul className="cards">
      {demands.map((demand) => (
        <li key={demand.slug} className="card">
          <Heading>
            <a href={addresses(lang).demand(demand.slug)}>{demand.title}</a>
          </Heading>
          <p className="soft small">
            <AskedBy demand={demand} of={of} />
          </p>
          <StatusLines demand={demand} />
        </li>
      ))}
    </ul>
  )
}

function AskedBy({ demand, of }: { demand: CountedDemand; of: number }) {
  return (
    <>
      Asked in {demand.documents} of {of} documents
      {demand.firstAskedOn && (
        <>
          , first known in <Day on={demand.firstAskedOn} precision="MONTH" />
        </>
      )}
    </>
  )
}

/** Counts, never one status for what several ask in their own ways. */
function StatusLines({ demand }: { demand: CountedDemand }) {
  const states = (all: CountedDemand['statuses']) =>
    countByState(all.map(({ implementation }) => implementation))
  const disputed = states(demand.statuses.filter((one) => one.disputed > 0))
  const present = countsInOrder(states(demand.statuses)).filter(({ count }) => count > 0)
  return (
    <ul className="status-lines">
      {present.map(({ implementation, count }) => (
        <li key={implementation}>
          <StatusWord status={implementation} isDoubted={disputed[implementation] === count} />{' '}
          <span className="soft">
            {count} of {demand.statuses.length}
            {disputed[implementation] > 0 && `, ${disputed[implementation]} being checked again`}
          </span>
        </li>
      ))}
    </ul>
  )
}
