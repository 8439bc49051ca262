import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bookmarklet } from '@/components/happened/Bookmarklet'
import { HappenedForm } from '@/components/happened/HappenedForm'
import { Recorded } from '@/components/happened/Recorded'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { asksNamed } from '@/lib/asks/queries/tickable'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { isUuid } from '@/lib/core/text'
import type { SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { readHappenedQuery } from '@/lib/proposals/schema'
import { happen } from './actions'
import { lookFor } from './lookFor'

export const metadata: Metadata = { title: 'Something happened · Heed' }

/** Work starts from the event: what it touches is looked for and ticked, and saved once. */
export default async function HappenedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordStatus')) notFound()
  const { done, saved, ...asked } = await searchParams
  const given = readHappenedQuery(asked)
  const { timeZone, takeBackMinutes, holdsEverything } = await organisation()
  const { q = '', title = '', url = '' } = given
  const [found, recorded] = await Promise.all([
    lookFor({ q: [q], title: [title], url: [url] }, actor),
    asksNamed(actor, [done ?? []].flat().filter(isUuid)),
  ])
  return (
    <>
      <PageHeader title="Something happened">
        <p className="soft prose">
          One link, one sentence, and every request that it touches: saved once, recorded at each. Looked, and
          nothing is new? <a href={desk.nothingNew()}>Say so for all requests to an addressee</a>.
        </p>
      </PageHeader>
      <Recorded asks={recorded} takeBackMinutes={takeBackMinutes} isHeld={holdsEverything} />
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
