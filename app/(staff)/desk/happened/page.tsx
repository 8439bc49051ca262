import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bookmarklet } from '@/components/happened/Bookmarklet'
import { HappenedForm } from '@/components/happened/HappenedForm'
import { ListChoice } from '@/components/happened/ListChoice'
import { Recorded } from '@/components/happened/Recorded'
import { desk } from '@/components/desk/deskAddresses'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { openAct } from '@/lib/proposals/queries/act'
import { MOST_TOGETHER, readHappenedQuery } from '@/lib/proposals/schema'
import { happen, takeAllBack } from './actions'
import { lookFor } from './lookFor'

export const metadata: Metadata = { title: 'Something happened · Heed' }

/** Work starts from the event: what it touches is looked for and ticked, and saved once. */
export default async function HappenedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordStatus')) notFound()
  const { saved, of, takenBack, ...asked } = await searchParams
  const given = readHappenedQuery(asked)
  const { timeZone, takeBackMinutes, holdsEverything } = await organisation()
  const { q = '', title = '', url = '', list = '' } = given
  const [found, act, rest] = await Promise.all([
    lookFor({ q: [q], title: [title], url: [url], list: [list] }, actor),
    openAct(actor, oneOf(saved)),
    openAct(actor, oneOf(takenBack)),
  ])
  return (
    <>
      <PageHeader title="Something happened">
        <p className="soft prose">
          One link, one sentence, and every request that it touches: saved once, recorded at each. Looked, and
          nothing is new? <a href={desk.nothingNew()}>Say so for all requests to an addressee</a>.
        </p>
      </PageHeader>
      <Recorded
        {...{ act, takeBackMinutes }}
        saved={oneOf(saved) ?? ''}
        of={Math.min(MOST_TOGETHER, Math.floor(Number(oneOf(of))) || 0)}
        isHeld={holdsEverything}
        takeBack={takeAllBack}
      />
      {rest.takenBack > 0 && (
        <Notice tone="good" isAnswer>
          <p>
            {rest.asks.length === 0
              ? 'Taken back: nothing of that act stands any more.'
              : `${rest.takenBack} taken back; ${rest.asks.length} of them stand: the public has read them, or two have decided since.`}
          </p>
        </Notice>
      )}
      <ListChoice given={given} />
      <HappenedForm
        key={JSON.stringify([asked, saved])}
        action={happen}
        today={todayIn(timeZone, new Date())}
        {...{ given, found }}
      />
      <Bookmarklet origin={env().HEED_ORIGIN} />
    </>
  )
}
