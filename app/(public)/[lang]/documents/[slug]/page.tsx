import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { DocumentFacts } from '@/components/documents/DocumentFacts'
import { foundSentence } from '@/components/recommendations/foundSentence'
import { RecommendationTable } from '@/components/recommendations/RecommendationTable'
import { addresses, data } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { PageHeader } from '@/components/ui/PageHeader'
import { document } from '@/lib/progress/queries/documents'
import { countRecommendations, listRecommendations } from '@/lib/progress/queries/recommendations'

type Props = { params: Promise<{ lang: string; slug: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string, slug: string) =>
  openSite(lang, async (tx) => {
    const source = await document(tx, slug)
    if (source === null) return null
    const filter = { document: source.slug }
    return {
      source,
      rows: await listRecommendations(tx, filter),
      count: await countRecommendations(tx, filter),
    }
  }),
)

export async function generateMetadata({ params }: Props) {
  const { lang, slug } = await params
  const { site, found } = await load(lang, slug)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: `${found.source.title} – Heed`,
    description: `What “${found.source.title}” recommends, and what became of it.`,
    path: addresses(lang).document(found.source.slug),
  })
}

export default async function Document({ params }: Props) {
  const { lang, slug } = await params
  const { site, found } = await load(lang, slug)
  if (!found) return <MissingPage site={site} />
  const { source, rows, count } = found
  const to = addresses(lang)
  return (
    <SitePage lang={lang} site={site} room="documents">
      <PageHeader title={source.title} crumbs={<a href={to.documents}>Documents</a>}>
        <DocumentFacts document={source} />
      </PageHeader>
      <h2>What it recommends</h2>
      <p>{foundSentence(count)}</p>
      <RecommendationTable
        lang={lang}
        caption={`What “${source.title}” recommends`}
        rows={rows}
        isUnderWhole
      />
      <ul className="links">
        <li>
          <a href={data.csv({ document: source.slug })}>These as CSV</a>
        </li>
        <li>
          <a href={data.json({ document: source.slug })}>These as JSON</a>
        </li>
      </ul>
    </SitePage>
  )
}
