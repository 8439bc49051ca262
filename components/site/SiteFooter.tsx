import { addresses, data } from '@/components/site/addresses'
import { Leave } from '@/components/site/Leave'
import { Day } from '@/components/ui/Day'
import type { Site } from '@/lib/progress/views'

export function SiteFooter({ lang, site }: { lang: string; site: Site }) {
  const { organisation } = site
  return (
    <footer className="foot">
      <div className="wrap">
        <section aria-labelledby="foot-about">
          <h2 id="foot-about">About this record</h2>
          <p>{organisation.about ?? 'A public record of what became of recommendations, with proof.'}</p>
          <p>We track what others recommended. That does not mean that we endorse it.</p>
          <p>
            Kept by {organisation.name}
            {organisation.contact && <>. Contact: {organisation.contact}</>}
          </p>
        </section>
        <section aria-labelledby="foot-data">
          <h2 id="foot-data">Data and API</h2>
          <p>
            All recommendations as <a href={data.csv()}>CSV</a> or <a href={data.json()}>JSON</a>, and{' '}
            <a href={addresses(lang).data}>what they hold</a>
          </p>
          <Check lang={lang} site={site} />
        </section>
        <section aria-labelledby="foot-help">
          <h2 id="foot-help">If you need help</h2>
          {organisation.hotline && <p>{organisation.hotline}</p>}
          <p>
            Nobody watches this site for emergencies. If you are in danger, call your local emergency number.
          </p>
          <p className="leave">
            <Leave /> opens Wikipedia. It does not erase your browser’s history.
          </p>
        </section>
      </div>
    </footer>
  )
}

/** Two people who read the same head read the same record. */
function Check({ lang, site: { head } }: { lang: string; site: Site }) {
  if (head === null) return <p>Nothing has been released yet.</p>
  return (
    <>
      <p>
        Release {head.sequence} of <Day on={head.releasedOn} />, head <code>{head.hash.slice(0, 12)}</code>
      </p>
      <p>
        <a href={addresses(lang).check}>How to check this page</a>
      </p>
    </>
  )
}
