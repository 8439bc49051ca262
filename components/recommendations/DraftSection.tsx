import { desk } from '@/components/desk/deskAddresses'
import { DeskSection } from '@/components/desk/DeskSection'
import { countWords } from '@/components/recommendations/foundWords'
import type { FewRecommendations } from '@/lib/recommendations/queries/few'
import { listAddress } from '@/lib/recommendations/schema'

/** Recommendations that are not public yet. Not shown when there is none. */
export function DraftSection({ list: { lines, total } }: { list: FewRecommendations }) {
  const hasMore = total > lines.length
  return (
    <DeskSection
      id="drafts"
      title="Drafts"
      count={hasMore ? `${countWords(total)} drafts.` : undefined}
      more={hasMore ? listAddress({ draft: 'only' }) : null}
    >
      {lines.length > 0 && (
        <ul className="lines">
          {lines.map(({ ref, title }) => (
            <li key={ref}>
              <span className="ref">{ref}</span> <a href={desk.recommendation(ref)}>{title}</a>
            </li>
          ))}
        </ul>
      )}
    </DeskSection>
  )
}
