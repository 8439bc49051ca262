import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { addresses, data } from '@/components/site/addresses'
import { ColumnTable } from '@/components/site/ColumnTable'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { COLUMNS } from '@/lib/progress/columns'
import { FILTER_KEYS } from '@/lib/progress/filter'

type Props = { params: Promise<{ lang: string }> }

export function generateStaticParams() {
  return []
}

const load = cache((lang: string) => openSite(lang, async () => true))

export async function generateMetadata({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: 'Data and API – Heed',
    description: 'Every recommendation as JSON and CSV, with what each column holds.',
    path: addresses(lang).data,
  })
}

export default async function Data({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return <MissingPage site={site} />
  return (
    <SitePage lang={lang} site={site}>
      <h1>Data and API</h1>
      <p className="answer">All that stands on these pages can be had as data, and says the same.</p>
      <h2>Where</h2>
      <ul className="lines prose">
        <li>
          <a href={data.csv()}>/api/v1/recommendations.csv</a>
          <span className="below">Every recommendation, a row each, for a spreadsheet.</span>
        </li>
        <li>
          <a href={data.json()}>/api/v1/recommendations</a>
          <span className="below">
            The same as JSON, 50 at a time: <code>page=2</code> is the next.
          </span>
        </li>
        <li>
          <code>/api/v1/recommendations/CFR-3</code>
          <span className="below">
            One recommendation with its requests, their history and their evidence.
          </span>
        </li>
      </ul>
      <p className="prose">
        The list and the CSV take the filters of the page ({FILTER_KEYS.join(', ')}): filter there, and follow
        the links below the list. Each answer says as of which day and from which release it is, and carries
        an <code>ETag</code> that changes with them. What is not understood is refused, with the reason.
      </p>
      <p className="prose">
        All three take <code>asOf</code> (a day: how it stood then) and <code>knownAt</code> (a day or a
        moment: as it was public then). What they answer for a past day never changes, unless something was
        retracted or removed for safety.
      </p>
      <h2>The columns of the CSV</h2>
      <ColumnTable columns={COLUMNS} />
    </SitePage>
  )
}
