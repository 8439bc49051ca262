import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { PageHeader } from '@/components/ui/PageHeader'
import { demand } from '@/lib/progress/queries/demands'
import { recommendationsNamed } from '@/lib/progress/queries/recommendations'

type Props = { params: Promise<{ lang: string; slug: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string, slug: string) =>
  openSite(lang, async (tx) => {
    const one = await demand(tx, slug)
    return one && { one, rows: await recommendationsNamed(tx, one.recommendations) }
  }),
)

export async function generateMetadata({ params }: Props) {
  const { lang, slug } = await params
  const { site, found } = await load(lang, slug)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: `${found.one.title} – Heed`,
    description: found.one.statement,
    path: addresses(lang).demand(found.one.slug),
  })
}

export default async function Demand({ params }: Props) {
  const { lang, slug } = await params
  const { site, found } = await load(lang, slug)
  if (!found) return <MissingPage site={site} />
  const { one, rows } = found
  const sources = [...new Map(rows.map(({ document }) => [document.slug, document])).values()]
  return (
    <SitePage lang={lang} site={site}>
      <PageHeader title={one.title} crumbs={<a href={addresses(lang).demands}>Asked again and again</a>}>
        <p className="statement">{one.statement}</p>
      </PageHeader>
      <h2>Who asks it</h2>
      <ul className="lines">
        {sources.map((source) => (
          <li key={source.slug}>
            <a href={addresses(lang).document(source.slug)}>{source.title}</a>
          </li>
        ))}
      </ul>
      <h2>What became of it</h2>
      <RecommendationTable lang={lang} caption={`Recommendations that ask: ${one.title}`} rows={rows} />
    </SitePage>
  )
}
