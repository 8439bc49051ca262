import { ReplacedNotice, StandsFor } from '@/components/recommendations/ReplacedNotice'
import { addresses } from '@/components/site/addresses'
import { Excerpt } from '@/components/ui/Excerpt'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import type { RecommendationSummary } from '@/lib/progress/views'
import { NOT_NAMED } from '@/lib/progress/rules'
import type { PublishedRecommendation } from '@/lib/progress/schema'

type Props = {
  lang: string
  recommendation: PublishedRecommendation
  /** Of a part: all parts of its whole. */
  siblings: readonly RecommendationSummary[]
}

/** What it asks and of whom, in our words and in the source's. */
export function RecommendationHead({ lang, recommendation, siblings }: Props) {
  const {
    ref,
    title,
    statement,
    excerpt,
    locator,
    document,
    parent,
    addressees,
    caution,
    replacedBy,
    standsFor,
  } = recommendation
  const to = addresses(lang)
  const place = siblings.findIndex((sibling) => sibling.ref === ref) + 1
  return (
    <PageHeader
      title={title}
      crumbs={
        <>
          <a href={to.document(document.slug)}>{document.title}</a> · {ref}
          {parent && (
            <>
              {' '}
              · part {place} of {siblings.length} of{' '}
              <a href={to.recommendation(parent.ref)}>{parent.title}</a>
            </>
          )}
        </>
      }
    >
      <ReplacedNotice refs={replacedBy} hrefOf={to.recommendation} />
      <AskedOf lang={lang} addressees={addressees} />
      <p className="statement">{statement}</p>
      <Excerpt text={excerpt} locator={locator} />
      <StandsFor refs={standsFor} hrefOf={to.recommendation} />
      {caution && (
        <Notice title="A word of caution" tone="calm">
          <p>{caution}</p>
        </Notice>
      )}
    </PageHeader>
  )
}

function AskedOf({ lang, addressees }: { lang: string; addressees: PublishedRecommendation['addressees'] }) {
  const named = addressees.filter(({ slug }) => slug !== NOT_NAMED)
  if (named.length === 0) return <p className="soft">The document names nobody who should do it.</p>
  return (
    <p className="soft">
      Asked of{' '}
      {named.map(({ slug, name }, index) => (
        <span key={slug}>
          {index > 0 && (index === named.length - 1 ? ' and ' : ', ')}
          <a href={addresses(lang).recommendations({ addressee: slug })}>{name}</a>
        </span>
      ))}
    </p>
  )
}
