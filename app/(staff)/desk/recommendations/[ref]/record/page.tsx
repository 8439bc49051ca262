import type { Metadata } from 'next'
import { AskStanding } from '@/components/asks/AskStanding'
import { PendingNotice } from '@/components/asks/PendingNotice'
import { RequestChoice } from '@/components/asks/RequestChoice'
import { desk } from '@/components/desk/deskAddresses'
import { TakeBackForm } from '@/components/record/TakeBackForm'
import { VerbChoice } from '@/components/record/VerbChoice'
import { PageHeader } from '@/components/ui/PageHeader'
import { openAsks } from '@/lib/asks/queries/open'
import { recordingOn } from '@/lib/asks/queries/recording'
import { requireStaff } from '@/lib/auth/currentActor'
import type { SearchParams } from '@/lib/http/searchParams'
import { pendingProposals } from '@/lib/proposals/queries/pending'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { found } from '../../../found'
import { record } from './actions'
import { readAsked } from './asked'
import { blockedVerbs } from './needs'
import { RecordStep } from './RecordStep'

export const metadata: Metadata = { title: 'What happened? · Heed' }

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams }

/** First which step, then its form; an entry is taken back or corrected here too. */
export default async function RecordPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const asked = readAsked(await searchParams)
  const { title, line } = await found(openRecommendation(actor, ref))
  const asks = await openAsks(actor, ref)
  const ask = asks.find(({ id }) => (asks.length === 1 && !asked.askId) || id === asked.askId)
  if (!ask) return <RequestChoice title="What happened?" asks={asks} hrefOf={(id) => desk.record(ref, id)} />
  const recording = await recordingOn(actor, ask)
  const { facts } = recording
  const crumbs = (
    <>
      {asked.card && (
        <>
          <a href={desk.card({ which: asked.card, ask: ask.id })}>Back to the card</a> ·{' '}
        </>
      )}
      <a href={desk.request(ref, ask.id)}>{title}</a>
      {line.addressees.length > 1 && `, request to ${ask.addressee.name}`} · {ref}
    </>
  )
  if (asked.verb === 'takeBack')
    return (
      <TakeBackForm {...{ crumbs, action: record, recommendation: ref, ask, entryId: asked.entryId ?? '' }} />
    )
  const standing = (
    <>
      <AskStanding ask={ask} today={facts.today} />
      <PendingNotice pending={(await pendingProposals(actor, ref)).get(ask.id)} />
    </>
  )
  if (asked.verb === null)
    return (
      <>
        <PageHeader crumbs={crumbs} title="What happened?" />
        {standing}
        <VerbChoice
          recommendation={ref}
          askId={ask.id}
          card={asked.card}
          blocked={blockedVerbs(facts, ask.implementation)}
        />
      </>
    )
  return <RecordStep {...{ actor, recommendation: ref, ask, asked, recording, crumbs, standing }} />
}
