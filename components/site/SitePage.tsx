import type { ReactNode } from 'react'
import { SiteFooter } from '@/components/site/SiteFooter'
import { SiteHeader, type Room } from '@/components/site/SiteHeader'
import { SkipLink } from '@/components/ui/SkipLink'
import type { Site } from '@/lib/progress/views'

type Props = {
  lang: string
  site: Site
  /** Which item of the navigation this page belongs to. */
  room?: Room
  children: ReactNode
}

/** The frame of every public page. */
export function SitePage({ lang, site, room, children }: Props) {
  return (
    <div className="page">
      <SkipLink />
      <SiteHeader lang={lang} site={site} room={room} />
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter lang={lang} site={site} />
    </div>
  )
}
