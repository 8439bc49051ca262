import type { Metadata } from 'next'
import { AskSection } from '@/components/asks/AskSection'
import { DisputedSection } from '@/components/asks/DisputedSection'
import { RecentEntries } from '@/components/asks/RecentEntries'
import { HandedSection } from '@/components/assignments/HandedSection'
import { LeftSection } from '@/components/assignments/LeftSection'
import { MentionsSection } from '@/components/comments/MentionsSection'
import { NextSteps } from '@/components/contacts/NextSteps'
import { needsSentence } from '@/components/desk/needsSentence'
import { AttestationsSection } from '@/components/evidence/AttestationsSection'
import { QuickSearch } from '@/components/desk/QuickSearch'
import { proposalsSentence } from '@/components/proposals/proposalsSentence'
import { ProposalTable } from '@/components/proposals/ProposalTable'
import { PublicationSection } from '@/components/publication/PublicationSection'
import { RemovalsToLook } from '@/components/publication/RemovalsToLook'
import { DraftSection } from '@/components/recommendations/DraftSection'
import { UnownedSection } from '@/components/recommendations/UnownedSection'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { overdueAsks, recentEntries, uncheckedAsks } from '@/lib/asks/queries/desk'
import { disputedAsks } from '@/lib/asks/queries/disputed'
import { handedLately } from '@/lib/assignments/queries/handed'
import { requireStaff } from '@/lib/auth/currentActor'
import { mentionsOf } from '@/lib/comments/queries'
import { stepsDue } from '@/lib/contacts/queries/steps'
import { waitingAttestations } from '@/lib/evidence/queries/attestations'
import { isUploadProblem, UPLOAD_PROBLEMS } from '@/lib/evidence/rules'
import { expungings } from '@/lib/publication/expungings'
import { publicationQueue } from '@/lib/publication/queue'
import { listRecommendations } from '@/lib/recommendations/queries/list'
import { listAddress } from '@/lib/recommendations/schema'
import { putMentionAside, stepTaken } from './actions'
import { waiting } from './proposals/waiting'

export const metadata: Metadata = { title: 'My desk · Heed' }

/** What needs you, the most pressing first, each row with the one thing to do. */
export default async function DeskPage({ searchParams }: { searchParams: Promise<{ problem?: string }> }) {
  const actor = await requireStaff()
  const canRecord = can(actor, 'recordStatus')
  const { problem } = await searchParams
  const [{ toDecide, returned }, disputed, overdue, unchecked, unowned, left, drafts, recent] =
    await Promise.all([
      waiting(actor),
      disputedAsks(actor),
      overdueAsks(actor),
      uncheckedAsks(actor),
      listRecommendations(actor, { owner: 'nobody', draft: 'without' }),
      listRecommendations(actor, { owner: 'left' }),
      listRecommendations(actor, { draft: 'only' }),
      recentEntries(actor),
    ])
  return (
    <>
      <PageHeader
        title={
          toDecide.length + returned.length > 0
            ? proposalsSentence({ toDecide: toDecide.length, returned: returned.length })
            : needsSentence(overdue, unchecked)
        }
      />
      {isUploadProblem(problem) && (
        <Notice title="The file was not taken" isAnswer>
          <p>{UPLOAD_PROBLEMS[problem]}</p>
        </Notice>
      )}
      <QuickSearch />
      <ProposalTable title="To decide" lines={toDecide} act="Review" />
      <ProposalTable title="Returned to you" lines={returned} act="Mend" hasReasons />
      <RemovalsToLook removed={await expungings(actor)} />
      <PublicationSection queue={await publicationQueue(actor)} />
      <AttestationsSection lines={await waitingAttestations(actor)} />
      <NextSteps
        title="Promised to do"
        lines={await stepsDue(actor)}
        action={can(actor, 'recordContact') ? stepTaken : null}
      />
      <HandedSection acts={await handedLately(actor)} />
      <DisputedSection lines={disputed} canRecord={canRecord} />
      <AskSection
        title="Overdue for a look"
        list={overdue}
        more={listAddress({ overdue: 'yes', sort: 'review' })}
        act={canRecord ? 'Look again' : null}
        none="Nothing is overdue. What was looked at comes back here when it is time to look again."
      />
      <AskSection
        title="Not checked yet"
        list={unchecked}
        of={unchecked.of}
        more={listAddress({ status: 'NOT_ASSESSED' })}
        act={canRecord ? 'Check' : null}
        none="Everything has been checked at least once."
      />
      <LeftSection list={left} canAssign={can(actor, 'assign')} />
      <UnownedSection list={unowned} canAssign={can(actor, 'assign')} />
      <MentionsSection lines={await mentionsOf(actor)} action={putMentionAside} />
      <DraftSection list={drafts} />
      <RecentEntries entries={recent} now={new Date()} />
    </>
  )
}
