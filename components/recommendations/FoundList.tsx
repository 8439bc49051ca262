import { FilterForm } from '@/components/recommendations/FilterForm'
import { foundSentence } from '@/components/recommendations/foundSentence'
import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { Notice } from '@/components/ui/Notice'
import { Pager } from '@/components/ui/Pager'
import type { RecommendationFilter } from '@/lib/progress/filter'
import { PAGE_SIZE } from '@/lib/progress/rules'
import type { Choices, Found, RecommendationSummary } from '@/lib/progress/views'

type Props = {
  lang: string
  filter: RecommendationFilter
  page: number
  /** What the address also asks for, and nobody knows. */
  unknown: readonly string[]
  found: { count: Found; rows: readonly RecommendationSummary[]; choices: Choices }
  /** Where it stands: as of today, or of an earlier day. */
  to: {
    recommendations: (filter?: RecommendationFilter, page?: number) => string
    recommendation: (ref: string) => string
  }
  /** The same view as data. */
  data: { csv: string; json: string }
}

/** The list, what it can be searched and filtered by, and how much was found. */
export function FoundList({ lang, filter, page, unknown, found, to, data }: Props) {
  return (
    <>
      <FilterForm filter={filter} choices={found.choices} all={to.recommendations()} />
      {unknown.length > 0 && (
        <Notice>
          <p>
            This address also asks for something that we do not know ({unknown.join(', ')}). That was left
            out.
          </p>
        </Notice>
      )}
      <p>{foundSentence(found.count, page)}</p>
      {found.rows.length > 0 && (
        <RecommendationTable
          lang={lang}
          caption="Recommendations, with whom they ask and where they stand"
          rows={found.rows}
          hrefOf={to.recommendation}
        />
      )}
      <Pager
        page={page}
        pages={Math.ceil(found.count.total / PAGE_SIZE)}
        hrefOf={(other) => to.recommendations(filter, other)}
      />
      <ul className="links">
        <li>
          <a href={data.csv}>This list as CSV</a>
        </li>
        <li>
          <a href={data.json}>This list as JSON</a>
        </li>
      </ul>
    </>
  )
}
