import type { Metadata } from 'next'
import { RequestChoice } from '@/components/asks/RequestChoice'
import { LastRecorded } from '@/components/record/LastRecorded'
import { AskStanding } from '@/components/asks/AskStanding'
import { desk } from '@/components/desk/deskAddresses'
import { RecordForm } from '@/components/record/RecordForm'
import { TakeBackForm } from '@/components/record/TakeBackForm'
import { VerbChoice } from '@/components/record/VerbChoice'
import { WhatItNeeds } from '@/components/record/WhatItNeeds'
import { isRecordVerb, VERB_HINTS } from '@/components/record/recordVerbs'
import { PageHeader } from '@/components/ui/PageHeader'
import { openAsks } from '@/lib/asks/queries/open'
import { recordingOn } from '@/lib/asks/queries/recording'
import { requireStaff } from '@/lib/auth/currentActor'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { VERB_WORDS } from '@/lib/workflow/words'
import { found } from '../../../found'
import { record } from './actions'
import { blockedVerbs, needsOf } from './needs'
import { citable } from './citable'

export const metadata: Metadata = { title: 'What happened? · Heed' }

type Props = {
  params: Promise<{ ref: string }>
  searchParams: Promise<{ ask?: string; verb?: string; entry?: string }>
}

/** First which step, then its form; an entry that is not public yet is taken back here too. */
export default async function RecordPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const { ask: askId, verb, entry } = await searchParams
  const { title, line } = await found(openRecommendation(actor, ref))
  const asks = await openAsks(actor, ref)
  const ask = asks.find(({ id }) => (asks.length === 1 && !askId) || id === askId)
  if (!ask) return <RequestChoice title="What happened?" asks={asks} hrefOf={(id) => desk.record(ref, id)} />
  const { facts, lastSearched } = await recordingOn(actor, ask)
  const standing = <AskStanding ask={ask} today={facts.today} />
  const crumbs = (
    <>
      <a href={desk.request(ref, ask.id)}>{title}</a>
      {line.addressees.length > 1 && `, request to ${ask.addressee.name}`} · {ref}
    </>
  )
  if (verb === 'takeBack')
    return <TakeBackForm {...{ crumbs, action: record, recommendation: ref, ask, entryId: entry ?? '' }} />
  if (!isRecordVerb(verb))
    return (
      <>
        <PageHeader crumbs={crumbs} title="What happened?" />
        {standing}
        <VerbChoice recommendation={ref} askId={ask.id} blocked={blockedVerbs(facts, ask.implementation)} />
      </>
    )
  return (
    <>
      <PageHeader crumbs={crumbs} title={VERB_WORDS[verb]}>
        <p className="soft">{VERB_HINTS[verb]}</p>
      </PageHeader>
      {standing}
      <RecordForm
        {...{
          action: record,
          recommendation: ref,
          askId: ask.id,
          version: ask.version,
          verb,
          lastSearched,
          whatIsNew: <LastRecorded ask={ask} />,
        }}
        today={facts.today}
        evidence={citable(ask)}
        needs={<WhatItNeeds {...needsOf(facts, verb)} />}
      />
    </>
  )
}
