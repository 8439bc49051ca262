import { cache } from 'react'
import { describe, describeComing, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { movedSentence } from '@/components/asks/movedSentence'
import { MovedRequests } from '@/components/past/MovedRequests'
import { NoPast, type WhyNot } from '@/components/past/NoPast'
import { TakenBack } from '@/components/past/TakenBack'
import { addresses } from '@/components/site/addresses'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { calendarDate } from '@/lib/core/dates'
import { between } from '@/lib/progress/between'
import { pointOf } from '@/lib/progress/pastPath'
import { publishedBy, retractedSince } from '@/lib/progress/queries/past'
import { tallyOf } from '@/lib/workflow/compare'
import { formatDate } from '@/lib/workflow/formatDate'

type Props = { params: Promise<{ lang: string; from: string; to: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string, from: string, to: string) =>
  openSite(lang, async (tx, { organisation, today }) => {
    const no = (why: WhyNot) => ({ why, compared: null, asNow: null, takenBack: null })
    if (![from, to].every((day) => calendarDate.safeParse(day).success)) return no('INVALID')
    const clock = { timeZone: organisation.timeZone, today, now: new Date() }
    const [first, second] = [from, to].map((day) => pointOf({ asOf: day, knownAt: day }, clock))
    if (!first || !second) return no('FUTURE')
    if (from >= to) return no('BACKWARDS')
    const later = await publishedBy(tx, second.knownAt)
    if (!later) return no('NOTHING_YET')
    const earlier = (await publishedBy(tx, first.knownAt)) ?? []
    const compared = between({ on: from, published: earlier }, { on: to, published: later })
    const now = (await publishedBy(tx, null)) ?? []
    const asNow = between({ on: from, published: now }, { on: to, published: now })
    return { why: null, compared, asNow, takenBack: await retractedSince(tx, second.knownAt) }
  }),
)

const title = (from: string, to: string) => `What moved between ${formatDate(from)} and ${formatDate(to)}`

export async function generateMetadata({ params }: Props) {
  const { lang, from, to } = await params
  const { site, found } = await load(lang, from, to)
  if (site && found?.why === 'FUTURE') return describeComing(site)
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
  const { compared, asNow, takenBack } = found
  const tallied = ({ of, moved }: typeof found.compared) => movedSentence({ ...tallyOf(moved), of })
  const days = [from, to].map((day) => ({ day, to: addresses(lang).past({ asOf: day, knownAt: day }) }))
  return (
    <SitePage lang={lang} site={site}>
      <h1>{title(from, to)}</h1>
      <p className="answer">{tallied(compared)}</p>
      <p className="prose">
        Here each day is told as the public knew it on that day, so what we published late or corrected since
        counts as a move. Told as we know both days now: {inSentence(tallied(asNow))}
      </p>
      <p>
        The record as it was:{' '}
        {days.map(({ day, to: then }, index) => (
          <span key={day}>
            {index > 0 && ', '}
            <a href={then.overview}>{formatDate(day)}</a>
          </span>
        ))}
      </p>
      <MovedRequests lang={lang} moved={compared.moved} />
      <TakenBack lang={lang} refs={takenBack} />
    </SitePage>
  )
}

function inSentence(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1)
}
