import { addresses } from '@/components/site/addresses'
import { ClosedPage } from '@/components/site/ClosedPage'
import { SitePage } from '@/components/site/SitePage'
import { TroublePage } from '@/components/site/TroublePage'
import type { Site } from '@/lib/progress/views'

/** Nothing here, or nothing that is public: the two are not told apart. */
export function MissingPage({ site }: { site: Site | null }) {
  if (site === null) return <TroublePage />
  if (site.organisation.publicSite === 'OFF') return <ClosedPage site={site} />
  const to = addresses('en')
  return (
    <SitePage lang="en" site={site}>
      <h1>There is nothing at this address</h1>
      <p className="answer">It may be mistyped, or what was here is not public.</p>
      <p>
        A reference looks like CFR-3 or TIC-17b.{' '}
        <a href={to.recommendations()}>Look through all recommendations</a>, or{' '}
        <a href={to.overview}>go to the overview</a>.
      </p>
    </SitePage>
  )
}
