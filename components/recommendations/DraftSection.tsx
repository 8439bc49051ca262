import { desk } from '@/components/desk/deskAddresses'
import { countWords } from '@/components/recommendations/foundWords'
import type { RecommendationList } from '@/lib/recommendations/queries/found'
import { listAddress } from '@/lib/recommendations/schema'

/** Recommendations that are not public yet. Not shown when there is none. */
export function DraftSection({ list }: { list: RecommendationList }) {
  const few = list.lines.slice(0, 10)
  if (few.length === 0) return null
  return (
    <section>
      <h2>Drafts</h2>
      <ul className="lines">
        {few.map(({ ref, title }) => (
          <li key={ref}>
            <span className="ref">{ref}</span> <a href={desk.recommendation(ref)}>{title}</a>
          </li>
        ))}
      </ul>
      {list.total > few.length && (
        <a href={listAddress({ draft: 'only' })}>All {countWords(list.total)} drafts</a>
      )}
    </section>
  )
}
