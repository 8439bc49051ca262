import type { Metadata } from 'next'
import { MovedAsks } from '@/components/asks/MovedAsks'
import { movedSentence } from '@/components/asks/movedSentence'
import { CompareForm } from '@/components/desk/CompareForm'
import { ComparedHow } from '@/components/desk/ComparedHow'
import { PastWords } from '@/components/desk/PastWords'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { movedBetween } from '@/lib/asks/queries/compare'
import { requireStaff } from '@/lib/auth/currentActor'
import type { SearchParams } from '@/lib/http/searchParams'
import { readPast } from '@/lib/workflow/past'
import { ALL_KNOWN } from '@/lib/workflow/walk'
import { askedPast } from '../askedPast'

export const metadata: Metadata = { title: 'What moved · Heed' }

/** Two dates, each on both clocks: what moved between them, and whether it happened or was only learnt. */
export default async function ComparePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const given = await searchParams
  const from = readPast({ asOf: given['from'], knownAt: given['knownFrom'] })
  const to = readPast({ asOf: given['to'], knownAt: given['knownTo'] })
  const [first, second] = await Promise.all([askedPast(from), askedPast(to)])
  const latest = first.latest
  const asked = { from: from.asOf, knownFrom: from.knownAt, to: to.asOf, knownTo: to.knownAt }
  const a = first.past ?? { asOf: latest, knownAt: ALL_KNOWN }
  const b = second.past ?? { asOf: latest, knownAt: ALL_KNOWN }
  const isBackwards = a.asOf > b.asOf || a.knownAt > b.knownAt
  const moved = first.past && !isBackwards ? await movedBetween(actor, a, b) : null
  return (
    <>
      <PageHeader title="What moved between two dates" />
      <ComparedHow asked={asked} latest={latest} />
      <CompareForm asked={asked} latest={latest} />
      {isBackwards && (
        <Notice isAnswer>
          <p>The second date has to be the later one, on both clocks. Change one of them.</p>
        </Notice>
      )}
      {moved && (
        <section>
          <h2>
            From <PastWords asOf={a.asOf} knownOn={first.knownOn} />, to{' '}
            <PastWords asOf={b.asOf} knownOn={second.knownOn} />
          </h2>
          <p>{movedSentence(moved.tally)}</p>
          <MovedAsks asks={moved.asks} />
        </section>
      )}
    </>
  )
}
