import { describe, describeComing, describeMissing, describeRetracted } from '@/app/(public)/describe'
import { openPast } from '@/app/(public)/openPast'
import { LookBack } from '@/components/past/LookBack'
import { NoPast } from '@/components/past/NoPast'
import { PastBanner } from '@/components/past/PastBanner'
import { PastOverview } from '@/components/past/PastOverview'
import { PastRecommendation } from '@/components/past/PastRecommendation'
import { TakenBack } from '@/components/past/TakenBack'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { RetractedPage } from '@/components/site/RetractedPage'
import { SitePage } from '@/components/site/SitePage'
import { env } from '@/lib/core/env'

type Props = { params: Promise<{ lang: string; path: string[] }> }

export function generateStaticParams() {
  return []
}

const read = async ({ params }: Props) => {
  const { lang, path } = await params
  return { lang, ...(await openPast(lang, path.join('/'))) }
}

export async function generateMetadata(props: Props) {
  const { lang, site, found } = await read(props)
  if (found?.gone) return describeRetracted()
  if (site && found?.why === 'FUTURE') return describeComing(site)
  if (!found?.view) return describeMissing(site)
  const { one, asOf, view } = found
  const to = addresses(lang).past(view.asked)
  return {
    ...describe(site, {
      title: `${one ? `${one.title} (${one.ref})` : 'Were the recommendations heeded?'}, as of ${asOf} – Heed`,
      description: 'How it stood on an earlier day.',
      path: one ? to.recommendation(one.ref) : to.overview,
    }),
    robots: { index: false, follow: true },
  }
}

/** The overview or a recommendation as of an earlier day, as it was known then. The list has its filters, and a page of its own. */
export default async function Past(props: Props) {
  const { lang, site, found } = await read(props)
  if (!found) return <MissingPage site={site} />
  if (found.gone) return <RetractedPage lang={lang} site={site} retraction={found.gone} isPast />
  if (!found.view) return <NoPast lang={lang} site={site} why={found.why} />
  const { view, all, one, asOf, knownOn, takenBack } = found
  const then = addresses(lang).past(view.asked)
  const now = addresses(lang)
  // What is cited says for good what it says now: as known by the newest release.
  const knownAt = view.asked.knownAt ?? site.head?.releasedAt
  const kept = addresses(lang).past({ ...view.asked, knownAt })
  const [path, present] = one
    ? [kept.recommendation(one.ref), now.recommendation(one.ref)]
    : [kept.overview, now.overview]
  const address = `${env().HEED_ORIGIN}${path}`
  return (
    <SitePage lang={lang} site={{ ...site, today: asOf }} room={one ? 'recommendations' : 'overview'}>
      <PastBanner {...{ lang, asOf, knownOn, address }} today={site.today} now={present} />
      {one ? (
        <PastRecommendation {...{ lang, one, all, asOf, address }} hrefOf={then.recommendation} />
      ) : (
        <>
          <PastOverview all={all} hrefs={then} />
          <TakenBack lang={lang} refs={takenBack} />
        </>
      )}
      <LookBack action={present} today={site.today} {...view.asked} />
    </SitePage>
  )
}
