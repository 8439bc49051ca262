import { addresses, data } from '@/components/site/addresses'
import { Facts } from '@/components/ui/Facts'
import { Tags } from '@/components/ui/Tags'
import type { CalendarDate } from '@/lib/core/dates'
import type { PublishedRecommendation } from '@/lib/progress/schema'
import { wordFor } from '@/lib/progress/words'
import { formatDate } from '@/lib/workflow/formatDate'

type Props = {
  lang: string
  recommendation: PublishedRecommendation
  today: CalendarDate
  /** The whole address of the page, for citing it; it ends in the reference. */
  address: string
}

/** What is looked up beside a recommendation. */
export function RecommendationFacts({ lang, recommendation, today, address }: Props) {
  const { ref, title, document, strength, explicitness, pillar, level, themes, demands } = recommendation
  const to = addresses(lang)
  return (
    <Facts
      facts={[
        { term: 'Recommended in', value: <a href={to.document(document.slug)}>{document.title}</a> },
        { term: 'Worded as', value: strength.toLowerCase() },
        { term: 'How it is said', value: wordFor(explicitness) },
        { term: 'Pillar', value: wordFor(pillar) },
        { term: 'Level', value: wordFor(level) },
        {
          term: 'Priority',
          value: recommendation.priority === 'HIGH' && `High. ${recommendation.priorityReason ?? ''}`,
        },
        {
          term: 'Themes',
          value: themes.length > 0 && (
            <Tags
              tags={themes.map(({ slug, name }) => ({
                label: name,
                href: to.recommendations({ theme: slug }),
              }))}
            />
          ),
        },
        {
          term: 'Asked again and again',
          value:
            demands.length > 0 &&
            demands.map((demand) => (
              <a key={demand.slug} className="block" href={to.demand(demand.slug)}>
                {demand.title}
              </a>
            )),
        },
        {
          term: 'To cite it',
          value: (
            <span className="small">
              Heed, {ref}: “{title}”, as of {formatDate(today)}. {address.slice(0, -ref.length)}
              <wbr />
              <span className="nowrap">{ref}</span>
            </span>
          ),
        },
        { term: 'To reuse it', value: <a href={data.recommendation(ref)}>This recommendation as JSON</a> },
      ]}
    />
  )
}
