import { redirect } from 'next/navigation'
import { cache } from 'react'
import { describe } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { LookBack } from '@/components/past/LookBack'
import { FoundList } from '@/components/recommendations/FoundList'
import { addresses, data } from '@/components/site/addresses'
import { SitePage } from '@/components/site/SitePage'
import { readQuery, recommendationQuery, type Given } from '@/lib/progress/filter'
import { choices } from '@/lib/progress/queries/choices'
import { countRecommendations, listRecommendations } from '@/lib/progress/queries/recommendations'

type Props = { params: Promise<{ lang: string }>; searchParams: Promise<Given> }

/** Its filters stand in the address, and there are more of them than any cache should hold. */
export const dynamic = 'force-dynamic'

const load = cache((lang: string, view: string) => {
  const { page, ...filter } = recommendationQuery.parse(JSON.parse(view))
  return openSite(lang, async (tx) => ({
    count: await countRecommendations(tx, filter),
    rows: await listRecommendations(tx, filter, page),
    choices: await choices(tx),
  }))
})

/** Rendered for each request it could not say 404: where it has no list it sends on to a page that can. */
async function read({ params, searchParams }: Props) {
  const { lang } = await params
  const { query, unknown } = readQuery(await searchParams)
  const { page, ...filter } = query
  const { site, found } = await load(lang, JSON.stringify(query))
  if (found === null) redirect(addresses('en').overview)
  return { lang, filter, page, unknown, site, found }
}

export async function generateMetadata(props: Props) {
  const { lang, site, filter, page } = await read(props)
  return describe(site, {
    title: `Recommendations${page > 1 ? `, page ${page}` : ''} – Heed`,
    description: 'Every recommendation, whom it asks, and what became of it.',
    path: addresses(lang).recommendations(filter, page),
  })
}

export default async function Recommendations(props: Props) {
  const { lang, filter, page, unknown, site, found } = await read(props)
  const to = addresses(lang)
  return (
    <SitePage lang={lang} site={site} room="recommendations">
      <h1>Recommendations</h1>
      <FoundList
        {...{ lang, filter, page, unknown, found, to }}
        data={{ csv: data.csv(filter), json: data.json(filter) }}
      />
      <LookBack action={to.recommendations()} today={site.today} filter={filter} />
    </SitePage>
  )
}
