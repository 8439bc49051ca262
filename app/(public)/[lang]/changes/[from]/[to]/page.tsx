import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { movedSentence } from '@/components/asks/movedSentence'
import { MovedRequests } from '@/components/past/MovedRequests'
import { NoPast, type WhyNot } from '@/components/past/NoPast'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { calendarDate } from '@/lib/core/dates'
import { between } from '@/lib/progress/between'
import { pointOf } from '@/lib/progress/pastPath'
import { publishedBy } from '@/lib/progress/queries/past'
import { tallyOf } from '@/lib/workflow/compare'
import { formatDate } from '@/lib/workflow/formatDate'

type Props = { params: Promise<{ lang: string; from: string; to: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string, from: string, to: string) =>
  openSite(lang, async (tx, { organisation, today }) => {
    const no = (why: WhyNot) => ({ why, compared: null })
    if (![from, to].every((day) => calendarDate.safeParse(day).success)) return no('INVALID')
    const clock = { timeZone: organisation.timeZone, today, now: new Date() }
    const [first, second] = [from, to].map((day) => pointOf({ asOf: day, knownAt: day }, clock))
    if (!first || !second) return no('FUTURE')
    if (from >= to) return no('BACKWARDS')
    const later = await publishedBy(tx, second.knownAt)
    if (!later) return no('NOTHING_YET')
    const earlier = (await publishedBy(tx, first.knownAt)) ?? []
    const compared = between({ on: from, published: earlier }, { on: to, published: later })
    return { why: null, compared }
  }),
)

const title = (from: string, to: string) => `What moved between ${formatDate(from)} and ${formatDate(to)}`

export async function generateMetadata({ params }: Props) {
  const { lang, from, to } = await params
  const { site, found } = await load(lang, from, to)
  if (!found?.compared) return describeMissing(site)
  return describe(site, {
    title: `${title(from, to)} – Heed`,
    description: 'Every request whose status moved, and why.',
    path: addresses(lang).changes(from, to),
  })
}

/** Between what was public on two days: what moved, and whether it happened then or was only learnt then. */
export default async function Changes({ params }: Props) {
  const { lang, from, to } = await params
  const { site, found } = await load(lang, from, to)
  if (!found) return <MissingPage site={site} />
  if (!found.compared) return <NoPast lang={lang} site={site} why={found.why} />
  const { of, moved } = found.compared
  const tally = { ...tallyOf(moved), of }
  return (
    <SitePage lang={lang} site={site}>
      <h1>{title(from, to)}</h1>
      <p className="answer">{movedSentence(tally)}</p>
      <p className="soft prose">
        Each day as it was known to the public on that day.{' '}
        <a href={addresses(lang).past({ asOf: from, knownAt: from }).overview}>
          The record of {formatDate(from)}
        </a>
      </p>
      <MovedRequests lang={lang} moved={moved} />
    </SitePage>
  )
}
