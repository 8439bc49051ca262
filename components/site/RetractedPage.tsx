import { addresses } from '@/components/site/addresses'
import { SitePage } from '@/components/site/SitePage'
import { Day } from '@/components/ui/Day'
import type { PublishedRetraction } from '@/lib/progress/schema'
import type { Site } from '@/lib/progress/views'

type Props = { lang: string; site: Site; retraction: PublishedRetraction }

/** A page that we took back: since when and why, and nothing of what it said. */
export function RetractedPage({ lang, site, retraction: { ref, title, reason, retractedOn } }: Props) {
  return (
    <SitePage lang={lang} site={site} room="recommendations">
      <h1>This page was retracted</h1>
      <p className="answer">
        On <Day on={retractedOn} /> we took back {ref}, “{title}”.
      </p>
      <p className="prose">{reason}</p>
      <p>
        <a href={addresses(lang).recommendations()}>Look through all recommendations</a>
      </p>
    </SitePage>
  )
}
