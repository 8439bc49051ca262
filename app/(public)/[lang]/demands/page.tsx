import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { DemandCards } from '@/components/demands/DemandCards'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { demands } from '@/lib/progress/queries/demands'
import { documents } from '@/lib/progress/queries/documents'

type Props = { params: Promise<{ lang: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string) =>
  openSite(lang, async (tx) => ({ demands: await demands(tx), documents: await documents(tx) })),
)

export async function generateMetadata({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: 'Asked again and again – Heed',
    description: 'What several documents ask, and what became of it.',
    path: addresses(lang).demands,
  })
}

export default async function Demands({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return <MissingPage site={site} />
  return (
    <SitePage lang={lang} site={site}>
      <h1>Asked again and again</h1>
      <p className="answer">
        {found.demands.length === 0
          ? 'Nothing is asked by several documents yet.'
          : 'Different people wrote these documents, and arrived at the same advice.'}
      </p>
      <DemandCards lang={lang} demands={found.demands} of={found.documents.length} level="h2" />
    </SitePage>
  )
}
