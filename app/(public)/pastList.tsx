import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { describe } from '@/app/(public)/describe'
import { openPast } from '@/app/(public)/openPast'
import { LookBack } from '@/components/past/LookBack'
import { PastBanner } from '@/components/past/PastBanner'
import { TakenBack } from '@/components/past/TakenBack'
import { FoundList } from '@/components/recommendations/FoundList'
import { addresses, data } from '@/components/site/addresses'
import { SitePage } from '@/components/site/SitePage'
import { env } from '@/lib/core/env'
import { readQuery, type Given } from '@/lib/progress/filter'
import { choicesOf, listOf } from '@/lib/progress/past'

export type PastListProps = {
  params: Promise<{ lang: string; asOf: string; knownAt?: string }>
  searchParams: Promise<Given>
}

/** Rendered for each request it could not say 404: where it has no list it sends on to a page that can, and says why. */
async function read({ params, searchParams }: PastListProps) {
  const { lang, asOf, knownAt } = await params
  // A form that asked for the day has left it in the address.
  const { asOf: _, knownAt: __, ...given } = await searchParams
  const { query, unknown } = readQuery(given)
  const { page, ...filter } = query
  const day = knownAt === undefined ? asOf : `${asOf}/known/${knownAt}`
  const { site, found } = await openPast(lang, `${day}/recommendations`)
  if (!found?.view) redirect(`/en/at/${day}`)
  return { lang, filter, page, unknown, site, found }
}

export async function describePastList(props: PastListProps): Promise<Metadata> {
  const { lang, site, filter, page, found } = await read(props)
  return {
    ...describe(site, {
      title: `Recommendations${page > 1 ? `, page ${page}` : ''}, as of ${found.asOf} – Heed`,
      description: 'How it stood on an earlier day.',
      path: addresses(lang).past(found.view.asked).recommendations(filter, page),
    }),
    robots: { index: false, follow: true },
  }
}

/** The list as of an earlier day, as it was known then: searched, filtered and counted as of that day. */
export async function PastList(props: PastListProps) {
  const { lang, filter, page, unknown, site, found } = await read(props)
  const { view, all, asOf, knownOn, takenBack } = found
  const to = addresses(lang).past(view.asked)
  const present = addresses(lang).recommendations
  const knownAt = view.asked.knownAt ?? site.head?.releasedAt
  const kept = addresses(lang).past({ ...view.asked, knownAt })
  const address = `${env().HEED_ORIGIN}${kept.recommendations(filter, page)}`
  return (
    <SitePage lang={lang} site={{ ...site, today: asOf }} room="recommendations">
      <PastBanner {...{ lang, asOf, knownOn, address }} today={site.today} now={present(filter)} />
      <h1>Recommendations</h1>
      <FoundList
        {...{ lang, filter, page, unknown, to }}
        found={{ ...listOf(all, filter, page), choices: choicesOf(all) }}
        data={{ csv: data.csv(filter, view.asked), json: data.json(filter, 1, view.asked) }}
      />
      <TakenBack lang={lang} refs={takenBack} />
      <LookBack action={present()} today={site.today} filter={filter} {...view.asked} />
    </SitePage>
  )
}
