import { Leave } from '@/components/site/Leave'
import type { Site } from '@/lib/progress/views'

/** The public site is switched off: calm, and nothing of what it holds. */
export function ClosedPage({ site: { organisation } }: { site: Site }) {
  return (
    <div className="page">
      <main id="main" className="wrap">
        <h1>This site is not open</h1>
        <p className="answer">{organisation.name} keeps a record here that is not public at the moment.</p>
        {organisation.contact && <p>Contact: {organisation.contact}</p>}
        {organisation.hotline && <p>If you need help: {organisation.hotline}</p>}
        <p>
          <Leave />
        </p>
      </main>
    </div>
  )
}
