import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { LookBack } from '@/components/past/LookBack'
import { NoPast, type WhyNot } from '@/components/past/NoPast'
import { PastBanner } from '@/components/past/PastBanner'
import { PastList, PastOverview } from '@/components/past/PastOverview'
import { PastRecommendation } from '@/components/past/PastRecommendation'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { todayIn } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { pointOf, readPastPath } from '@/lib/progress/pastPath'
import { recommendationsAt } from '@/lib/progress/queries/past'
import { canonicalRef } from '@/lib/core/reference'

type Props = { params: Promise<{ lang: string; path: string[] }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string, path: string) =>
  openSite(lang, async (tx, site) => {
    const no = (why: WhyNot) => ({ why, view: null })
    const view = readPastPath(path.split('/'))
    if (!view) return no('INVALID')
    const { timeZone } = site.organisation
    const point = pointOf(view.asked, { timeZone, today: site.today, now: new Date() })
    if (!point) return no('FUTURE')
    const all = await recommendationsAt(tx, point)
    if (!all) return no('NOTHING_YET')
    const one = view.ref === null ? null : all.find(({ ref }) => ref === canonicalRef(view.ref ?? ''))
    if (one === undefined) return no('NOT_FOUND')
    const knownOn = point.knownAt === null ? null : todayIn(timeZone, new Date(point.knownAt))
    return { why: null, view, all, one, asOf: point.asOf, knownOn }
  }),
)

const read = async ({ params }: Props) => {
  const { lang, path } = await params
  return { lang, ...(await load(lang, path.join('/'))) }
}

export async function generateMetadata(props: Props) {
  const { lang, site, found } = await read(props)
  if (!found?.view) return describeMissing(site)
  const { one, asOf, view } = found
  const to = addresses(lang).past(view.asked)
  return {
    ...describe(site, {
      title: `${one ? `${one.title} (${one.ref})` : 'Recommendations'}, as of ${asOf} – Heed`,
      description: 'How it stood on an earlier day.',
      path: one ? to.recommendation(one.ref) : view.isList ? to.recommendations : to.overview,
    }),
    robots: { index: false, follow: true },
  }
}

/** The overview, the list or a recommendation as of an earlier day, as it was known then. */
export default async function Past(props: Props) {
  const { lang, site, found } = await read(props)
  if (!found) return <MissingPage site={site} />
  if (!found.view) return <NoPast lang={lang} site={site} why={found.why} />
  const { view, all, one, asOf, knownOn } = found
  const then = addresses(lang).past(view.asked)
  const now = addresses(lang)
  // What is cited says for good what it says now: as known by the newest release.
  const knownAt = view.asked.knownAt ?? site.head?.releasedAt
  const kept = addresses(lang).past({ ...view.asked, knownAt })
  const [path, present] = one
    ? [kept.recommendation(one.ref), now.recommendation(one.ref)]
    : view.isList
      ? [kept.recommendations, now.recommendations()]
      : [kept.overview, now.overview]
  const address = `${env().HEED_ORIGIN}${path}`
  return (
    <SitePage
      lang={lang}
      site={{ ...site, today: asOf }}
      room={one || view.isList ? 'recommendations' : 'overview'}
    >
      <PastBanner {...{ lang, asOf, knownOn, address }} today={site.today} now={present} />
      {one ? (
        <PastRecommendation {...{ lang, one, all, asOf, address }} />
      ) : view.isList ? (
        <PastList {...{ lang, all }} hrefs={then} />
      ) : (
        <PastOverview {...{ lang, all }} hrefs={then} />
      )}
      <LookBack action={present} today={site.today} {...view.asked} />
    </SitePage>
  )
}
