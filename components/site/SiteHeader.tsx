import { addresses } from '@/components/site/addresses'
import { Leave } from '@/components/site/Leave'
import { Day } from '@/components/ui/Day'
import { Nav } from '@/components/ui/Nav'
import type { Site } from '@/lib/progress/views'

export type Room = 'overview' | 'recommendations' | 'demands' | 'documents'

export function SiteHeader({ lang, site, room }: { lang: string; site: Site; room?: Room | undefined }) {
  const to = addresses(lang)
  const rooms = [
    { room: 'overview', href: to.overview, label: 'Overview' },
    { room: 'recommendations', href: to.recommendations(), label: 'Recommendations' },
    { room: 'documents', href: to.documents, label: 'Documents' },
  ] as const
  return (
    <header>
      <Banner site={site} />
      <div className="site">
        <div className="wrap">
          <a className="brand" href={to.overview}>
            Heed
          </a>
          <Nav label="Main" items={rooms.map((item) => ({ ...item, isCurrent: item.room === room }))} />
          <p className="asof soft">
            Status as of <Day on={site.today} />
          </p>
          <Leave />
        </div>
      </div>
    </header>
  )
}

/** What a reader must know before believing a number. */
function Banner({ site: { organisation } }: { site: Site }) {
  const isPreview = organisation.publicSite === 'PREVIEW'
  if (!isPreview && !organisation.isDemonstration) return null
  return (
    <div className="banner">
      <div className="wrap">
        {organisation.isDemonstration && (
          <p>
            <b>Demonstration data.</b> The people, dates and events shown here are invented.
          </p>
        )}
        {isPreview && (
          <p>
            <b>Preview.</b> This site is not open yet: please do not cite it.
          </p>
        )}
      </div>
    </div>
  )
}
