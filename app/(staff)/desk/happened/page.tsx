import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bookmarklet } from '@/components/happened/Bookmarklet'
import { HappenedForm } from '@/components/happened/HappenedForm'
import { Recorded } from '@/components/happened/Recorded'
import { desk } from '@/components/desk/deskAddresses'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { asksNamed, asksOf } from '@/lib/asks/queries/tickable'
import { requireStaff } from '@/lib/auth/currentActor'
import { todayIn } from '@/lib/core/dates'
import { env } from '@/lib/core/env'
import { isUuid } from '@/lib/core/text'
import type { SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { MOST_TOGETHER, readHappenedQuery } from '@/lib/proposals/schema'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { readListQuery } from '@/lib/recommendations/schema'
import { happen } from './actions'

export const metadata: Metadata = { title: 'Something happened · Heed' }

/** So many requests of a search are shown. */
const FEW = 30

/** Work starts from the event: what it touches is looked for and ticked, and saved once. */
export default async function HappenedPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  if (!can(actor, 'recordStatus')) notFound()
  const { done, ...asked } = await searchParams
  const { query: given } = readHappenedQuery(asked)
  const verbs = new Map(given.tick?.map(({ askId, verb }) => [askId, verb]))
  const { timeZone, takeBackMinutes, holdsEverything } = await organisation()
  const q = given.q?.trim() || null
  const { lines } = q ? await listRecommendations(actor, readListQuery({ text: q }).query) : { lines: [] }
  const [ticked, fitting, recorded] = await Promise.all([
    asksNamed(actor, [...verbs.keys()]),
    asksOf(
      actor,
      lines.map(({ ref }) => ref),
      FEW + MOST_TOGETHER + 1,
    ),
    asksNamed(actor, [done ?? []].flat().filter(isUuid)),
  ])
  const found = fitting.filter(({ askId }) => !verbs.has(askId))
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
        key={JSON.stringify(asked)}
        action={happen}
        given={given}
        today={todayIn(timeZone, new Date())}
        {...{ q, ticked, verbs, found: found.slice(0, FEW), isMore: found.length > FEW }}
      />
      <Bookmarklet origin={env().HEED_ORIGIN} />
    </>
  )
}
