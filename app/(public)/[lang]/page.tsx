import { cache } from 'react'
import { describe, describeMissing } from '@/app/(public)/describe'
import { openSite } from '@/app/(public)/openSite'
import { DemandCards } from '@/components/demands/DemandCards'
import { DocumentLines } from '@/components/documents/DocumentLines'
import { ChangeTable } from '@/components/recommendations/ChangeTable'
import { LookBack } from '@/components/past/LookBack'
import { addresses } from '@/components/site/addresses'
import { BesideWords } from '@/components/site/BesideWords'
import { MissingPage } from '@/components/site/MissingPage'
import { SitePage } from '@/components/site/SitePage'
import { StatusBars } from '@/components/status/StatusBars'
import { addDays } from '@/lib/core/dates'
import { latestChanges } from '@/lib/progress/queries/changes'
import { demands } from '@/lib/progress/queries/demands'
import { documents } from '@/lib/progress/queries/documents'
import { headlineNumbers, countedBeside } from '@/lib/progress/queries/overview'
import { headlineSentence } from '@/lib/workflow/headline'

type Props = { params: Promise<{ lang: string }> }

export function generateStaticParams() {
  return []
}

const SHOWN = 6

const load = cache((lang: string) =>
  openSite(lang, async (tx) => ({
    headline: await headlineNumbers(tx),
    beside: await countedBeside(tx),
    changes: await latestChanges(tx, SHOWN),
    demands: await demands(tx),
    documents: await documents(tx),
  })),
)

export async function generateMetadata({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return describeMissing(site)
  return describe(site, {
    title: 'Were the recommendations heeded? Heed',
    description: headlineSentence(found.headline),
    path: addresses(lang).overview,
  })
}

export default async function Overview({ params }: Props) {
  const { lang } = await params
  const { site, found } = await load(lang)
  if (!found) return <MissingPage site={site} />
  const to = addresses(lang)
  return (
    <SitePage lang={lang} site={site} room="overview">
      <h1>Were the recommendations heeded?</h1>
      <p className="answer">{headlineSentence(found.headline)}</p>
      <BesideWords beside={found.beside} />
      <StatusBars
        counts={found.headline.counts}
        disputed={found.headline.disputed}
        noun="recommendations"
        hrefOf={(status) => to.recommendations({ status, parts: 'without' })}
      />
      <h2>What changed lately</h2>
      {found.changes.length > 0 ? (
        <ChangeTable lang={lang} changes={found.changes} />
      ) : (
        <p className="soft">Nothing has changed yet: what we find is shown here first.</p>
      )}
      <p>
        <a href={to.changes(addDays(site.today, -30), site.today)}>What moved in the last 30 days, and why</a>
      </p>
      <LookBack action={to.overview} today={site.today} />
      {found.demands.length > 0 && (
        <>
          <h2>Asked again and again</h2>
          <DemandCards lang={lang} demands={found.demands.slice(0, SHOWN)} of={found.documents.length} />
          {found.demands.length > SHOWN && (
            <p>
              <a href={to.demands}>All {found.demands.length} that several documents ask</a>
            </p>
          )}
        </>
      )}
      <h2>The documents</h2>
      <DocumentLines lang={lang} documents={found.documents} />
    </SitePage>
  )
}
