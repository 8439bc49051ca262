import type { Metadata } from 'next'
import { DisputedSection } from '@/components/asks/DisputedSection'
import { DueSection, OthersDueSection } from '@/components/asks/DueSection'
import { UncheckedLine } from '@/components/asks/UncheckedLine'
import { HandedSection } from '@/components/assignments/HandedSection'
import { LeftSection } from '@/components/assignments/LeftSection'
import { MentionsSection } from '@/components/comments/MentionsSection'
import { NextSteps } from '@/components/contacts/NextSteps'
import { DeskNext } from '@/components/desk/DeskNext'
import { JustDone } from '@/components/desk/JustDone'
import { DONE_AT, type DeskAct } from '@/components/desk/deskAddresses'
import { needsSentence } from '@/components/desk/needsSentence'
import { QuickSearch } from '@/components/desk/QuickSearch'
import { StartLine } from '@/components/desk/StartLine'
import { ChangesSection } from '@/components/follows/ChangesSection'
import { mendLineAddress } from '@/components/proposals/mendAddress'
import { ProposalTable } from '@/components/proposals/ProposalTable'
import { UnownedSection } from '@/components/recommendations/UnownedSection'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { requireStaff } from '@/lib/auth/currentActor'
import { isUploadProblem, UPLOAD_PROBLEMS } from '@/lib/evidence/rules'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import {
  answerMention,
  followAgain,
  giveOwner,
  nothingNew,
  putMentionAside,
  stepTaken,
  undoLook,
  unfollowHere,
} from './actions'
import { House } from './House'
import { justDone } from './justDone'
import { onDesk } from './onDesk'

export const metadata: Metadata = { title: 'My desk · Heed' }

/** What needs you, the most pressing first, each to be acted on where it stands; below, what the house needs. */
export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireStaff()
  const given = await searchParams
  const problem = oneOf(given['problem'])
  const [all, done] = await Promise.all([onDesk(actor), justDone(actor, given)])
  const { toDecide, returned, due, unchecked, doubted, nobodys, mentions, steps } = all
  const canAssign = can(actor, 'assign')
  // What nobody looks after waits for whoever assigns; others may take it.
  const pressing = [toDecide, returned, doubted, mentions, due, steps, ...(canAssign ? [nobodys] : [])]
  const hasNeeds = pressing.some(({ lines }) => lines.length > 0)
  const doneAt = (place: (typeof DONE_AT)[DeskAct]) =>
    done && DONE_AT[done.what] === place ? <JustDone {...{ done, undoLook, followAgain }} /> : null
  return (
    <>
      <PageHeader
        title={needsSentence({
          ...{ toDecide: toDecide.total, returned: returned.total, doubted: doubted.own },
          ...{ mentions: mentions.total, unowned: canAssign ? nobodys.total : 0, unchecked },
          ...{ overdue: due.overdue, soon: due.soon, steps: steps.total },
        })}
      />
      {isUploadProblem(problem) && (
        <Notice title="The file was not taken" isAnswer>
          <p>{UPLOAD_PROBLEMS[problem]}</p>
        </Notice>
      )}
      {!all.isAtHome && <StartLine isNew />}
      <QuickSearch />
      <ProposalTable title="To decide" lines={toDecide.lines} total={toDecide.total} act="Review" />
      <ProposalTable
        title="Returned to you"
        lines={returned.lines}
        total={returned.total}
        act="Mend"
        hrefOf={mendLineAddress}
        hasReasons
      />
      <DueSection list={due} action={nothingNew} done={doneAt('due')} />
      <NextSteps title="You said that you would" {...steps} action={stepTaken} done={doneAt('steps')} />
      <UncheckedLine {...{ unchecked, own: all.own, late: all.late }} />
      <DisputedSection list={doubted} />
      <LeftSection total={all.left} looks={all.looksLeft} canAssign={canAssign} />
      <UnownedSection
        {...{ people: all.people, today: all.today, me: actor.id, canAssign }}
        list={nobodys}
        action={giveOwner}
        done={doneAt('nobodys')}
      />
      <MentionsSection
        list={mentions}
        answer={answerMention}
        putAside={putMentionAside}
        done={doneAt('mentions')}
      />
      <HandedSection acts={all.handed} />
      <ChangesSection lines={all.changes} unfollow={unfollowHere} done={doneAt('changes')} />
      <OthersDueSection list={due} action={nothingNew} />
      {!hasNeeds && (
        <DeskNext
          canLook={all.own.left > 0 || all.own.hasNobodys}
          canRecord={can(actor, 'recordStatus')}
          canFollow={can(actor, 'follow')}
        />
      )}
      <House {...all} />
      <StartLine />
    </>
  )
}
