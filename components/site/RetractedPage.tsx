import { addresses } from '@/components/site/addresses'
import { SitePage } from '@/components/site/SitePage'
import { Day } from '@/components/ui/Day'
import { todayIn } from '@/lib/core/dates'
import type { Retraction } from '@/lib/progress/queries/recommendations'
import type { Site } from '@/lib/progress/views'

type Props = {
  lang: string
  site: Site
  retraction: Retraction
  /** It was looked for on an earlier day. */
  isPast?: boolean
}

/** A page that we took back: from when to when it was public and why, and nothing of what it said, on no day. */
export function RetractedPage({ lang, site, retraction, isPast = false }: Props) {
  const { ref, title, reason, retractedOn, publishedAt } = retraction
  const to = addresses(lang)
  return (
    <SitePage lang={lang} site={site} room="recommendations">
      <h1>This page was retracted</h1>
      <p className="answer">
        On <Day on={retractedOn} /> we took back {ref}, “{title}”.
        {publishedAt && (
          <>
            {' '}
            It had been public since <Day on={todayIn(site.organisation.timeZone, new Date(publishedAt))} />.
          </>
        )}
      </p>
      <p className="prose">{reason}</p>
      {isPast && (
        <p className="soft prose">
          What was taken back cannot be read as of an earlier day either, and is counted in no list of such a
          day. If it has been published again since, it has <a href={to.recommendation(ref)}>its page</a>.
        </p>
      )}
      <p>
        <a href={to.recommendations()}>Look through all recommendations</a>
      </p>
    </SitePage>
  )
}
