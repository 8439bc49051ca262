import type { Metadata } from 'next'
import { desk } from '@/components/desk/deskAddresses'
import { HoldsSection } from '@/components/people/HoldsSection'
import { LeavingForm } from '@/components/people/LeavingForm'
import { PersonFacts } from '@/components/people/PersonFacts'
import { dated } from '@/components/proposals/datedLine'
import { ProposalTable } from '@/components/proposals/ProposalTable'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { holdingCounts } from '@/lib/assignments/queries/people'
import { requireStaff } from '@/lib/auth/currentActor'
import { countDealtTo } from '@/lib/baseline/queries/dealtTo'
import { sentenceOf, type SearchParams } from '@/lib/http/searchParams'
import { isLastButOne, organisation } from '@/lib/organisation/queries'
import { openPerson } from '@/lib/people/queries'
import { pendingBy } from '@/lib/proposals/queries/lists'
import { found, uuidOf } from '../../found'
import { ChangePerson } from './ChangePerson'
import { comesBack, leaves } from './actions'

export const metadata: Metadata = { title: 'Person · Heed' }

const DONE = {
  changed: 'Saved. It counts from their next click on.',
  left: 'They are signed out everywhere and cannot come in any more.',
  back: 'They can sign in again, with the roles and the password that they had.',
}

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

/** One of our people: what they may, what they look after, and whether they are still here. */
export default async function PersonPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const id = uuidOf((await params).id)
  const person = await found(openPerson(actor, id))
  const [{ timeZone }, counts, pending, leavesOne, looks] = await Promise.all([
    organisation(),
    holdingCounts(actor),
    pendingBy(actor, id),
    isLastButOne(id),
    countDealtTo(actor, id),
  ])
  const done = sentenceOf(DONE, (await searchParams)['done'])
  const manages = can(actor, 'managePeople')
  const { name, isActive, version } = person
  return (
    <>
      <PageHeader title={name} crumbs={<a href={desk.people}>People</a>}>
        {!isActive && (
          <p>
            <span className="tag">Has left</span> What they recorded stays in their name.
          </p>
        )}
      </PageHeader>
      {done && (
        <Notice tone="good" isAnswer>
          <p>{done}</p>
        </Notice>
      )}
      <PersonFacts person={person} />
      <HoldsSection
        id={id}
        isActive={isActive}
        held={counts.get(id) ?? { OWNER: 0, DEPUTY: 0 }}
        looks={looks}
        canHandOver={can(actor, 'assign') || (id === actor.id && can(actor, 'lookAfter'))}
      />
      <ProposalTable title="Proposed, and not decided yet" lines={dated(pending, timeZone)} act="Review" />
      {pending.length > 0 && !isActive && (
        <p className="soft prose">
          A proposal of somebody who has left is decided like any other: approve it, or return it with a
          reason, and somebody else proposes it anew.
        </p>
      )}
      {manages && <ChangePerson person={person} />}
      {manages && id !== actor.id && (
        <LeavingForm
          action={isActive ? leaves : comesBack}
          {...{ id, name, isActive, version }}
          held={counts.get(id)}
          looks={looks}
          leavesOneWriter={leavesOne}
        />
      )}
    </>
  )
}
