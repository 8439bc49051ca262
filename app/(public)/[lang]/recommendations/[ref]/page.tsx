import { permanentRedirect } from 'next/navigation'
import { cache } from 'react'
import { describe, describeMissing, describeRetracted } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { LookBack } from '@/components/past/LookBack'
import { PartsSection } from '@/components/recommendations/PartsSection'
import { RecommendationFacts } from '@/components/recommendations/RecommendationFacts'
import { RecommendationHead } from '@/components/recommendations/RecommendationHead'
import { RequestsSection } from '@/components/recommendations/RequestsSection'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { RetractedPage } from '@/components/site/RetractedPage'
import { SitePage } from '@/components/site/SitePage'
import { env } from '@/lib/core/env'
import { partsOf, recommendation, retraction } from '@/lib/progress/queries/recommendations'

type Props = { params: Promise<{ lang: string; ref: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string, typed: string) =>
  openSite(lang, async (tx) => {
    const one = await recommendation(tx, typed)
    if (one === null) return retraction(tx, typed)
    return { one, parts: await partsOf(tx, one.parent?.ref ?? one.ref) }
  }),
)

export async function generateMetadata({ params }: Props) {
  const { lang, ref } = await params
  const { site, found } = await load(lang, ref)
  if (!found) return describeMissing(site)
  if ('reason' in found) return describeRetracted()
  return describe(site, {
    title: `${found.one.title} (${found.one.ref}) – Heed`,
    description: found.one.statement,
    path: addresses(lang).recommendation(found.one.ref),
  })
}

export default async function Recommendation({ params }: Props) {
  const { lang, ref } = await params
  const { site, found } = await load(lang, ref)
  if (!found) return <MissingPage site={site} />
  if ('reason' in found) return <RetractedPage lang={lang} site={site} retraction={found} />
  const { one, parts } = found
  const path = addresses(lang).recommendation(one.ref)
  if (ref !== one.ref) permanentRedirect(path)
  return (
    <SitePage lang={lang} site={site} room="recommendations">
      <div className="rail">
        <article>
          <RecommendationHead lang={lang} recommendation={one} siblings={parts} />
          {one.parts.length + one.retractedParts.length > 0 && (
            <PartsSection lang={lang} recommendation={one} parts={parts} />
          )}
          <RequestsSection lang={lang} recommendation={one} today={site.today} />
        </article>
        <aside aria-label="Facts about this recommendation">
          <RecommendationFacts
            lang={lang}
            recommendation={one}
            today={site.today}
            address={`${env().HEED_ORIGIN}${path}`}
          />
          <LookBack action={path} today={site.today} />
        </aside>
      </div>
    </SitePage>
  )
}
