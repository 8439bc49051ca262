import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { DocumentLines } from '@/components/documents/DocumentLines'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { documents } from '@/lib/progress/queries/documents'

type Props = { params: Promise<{ lang: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string) => openSite(lang, (tx) => documents(tx)))

export async function generateMetadata({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: 'Documents – Heed',
    description: 'The documents whose recommendations we follow.',
    path: addresses(lang).documents,
  })
}

export default async function Documents({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return <MissingPage site={site} />
  return (
    <SitePage lang={lang} site={site} room="documents">
      <h1>Documents</h1>
      <p className="answer">
        We read each of these for everything that it says should be done, and follow what becomes of it.
      </p>
      <DocumentLines lang={lang} documents={found} />
    </SitePage>
  )
}
