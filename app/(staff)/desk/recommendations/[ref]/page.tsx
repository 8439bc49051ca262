import type { Metadata } from 'next'
import { OpenRequest } from '@/components/asks/OpenRequest'
import { TakeForm } from '@/components/assignments/TakeForm'
import { Notes } from '@/components/comments/Notes'
import { ContactsSection } from '@/components/contacts/ContactsSection'
import { Done } from '@/components/desk/Done'
import { desk } from '@/components/desk/deskAddresses'
import { PastBanner } from '@/components/desk/PastBanner'
import { PastForm } from '@/components/desk/PastForm'
import { AlikeSection } from '@/components/recommendations/AlikeSection'
import { FollowForm } from '@/components/follows/FollowForm'
import { ArchivedNotice } from '@/components/recommendations/ArchivedNotice'
import { DeskFacts } from '@/components/recommendations/DeskFacts'
import { DeskTable } from '@/components/recommendations/DeskTable'
import { ReplacedNotice, StandsFor } from '@/components/recommendations/ReplacedNotice'
import { replacedBy } from '@/components/recommendations/replacedBy'
import { TwiceNotice } from '@/components/recommendations/TwiceNotice'
import { PublicNotice } from '@/components/publication/PublicNotice'
import { RollUpCount } from '@/components/status/RollUpCount'
import { Why } from '@/components/status/Why'
import { StatusWord } from '@/components/status/StatusWord'
import { Excerpt } from '@/components/ui/Excerpt'
import { Notice } from '@/components/ui/Notice'
import { PageHeader } from '@/components/ui/PageHeader'
import type { Permission } from '@/lib/access/permissions'
import { can } from '@/lib/access/policy'
import { openAsks } from '@/lib/asks/queries/open'
import { lookedAfter } from '@/lib/assignments/queries'
import { requireStaff } from '@/lib/auth/currentActor'
import { firstLooksAt } from '@/lib/baseline/queries/dealtTo'
import { missedByNote, namesForNotes, notes } from '@/lib/comments/queries'
import { contactsOn } from '@/lib/contacts/queries/lines'
import { followingOf } from '@/lib/follows/queries/following'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { pendingProposals, type PendingProposal } from '@/lib/proposals/queries/pending'
import { returnedProposals, type ReturnedProposal } from '@/lib/proposals/queries/returned'
import { wordsInside } from '@/lib/publication/wordsInside'
import { publicationQueue } from '@/lib/publication/queue'
import { recommendationsLike } from '@/lib/recommendations/queries/alike'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { listAddress } from '@/lib/recommendations/schema'
import { readPast } from '@/lib/workflow/past'
import { whyRolledUp } from '@/lib/workflow/why'
import { askedPast } from '../../askedPast'
import { found } from '../../found'
import { give } from './assign/actions'
import { addNote, followIt, takeOut, unfollowIt } from './actions'

type Props = { params: Promise<{ ref: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${decodeURIComponent((await params).ref)} · Heed` }
}

/** Everything about one recommendation, and from each request the one way to record what happened. */
export default async function RecommendationPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  const ref = decodeURIComponent((await params).ref)
  const given = await searchParams
  const asked = readPast(given)
  const { past, today, latest, knownOn, now } = await askedPast(asked)
  const recommendation = await found(openRecommendation(actor, ref, past))
  const [
    asks,
    after,
    written,
    contacts,
    pending,
    returned,
    { takeBackMinutes, holdsEverything },
    queue,
    alike,
    following,
    firstLooks,
    names,
    added,
  ] = await Promise.all([
    openAsks(actor, ref, past),
    lookedAfter(actor, ref, past),
    notes(actor, ref),
    past ? [] : contactsOn(actor, ref),
    past ? new Map<string, PendingProposal>() : pendingProposals(actor, ref),
    past ? new Map<string, ReturnedProposal>() : returnedProposals(actor, ref),
    organisation(),
    publicationQueue(actor, { ref }),
    past ? [] : recommendationsLike(actor, ref),
    followingOf(actor, ref),
    past ? [] : firstLooksAt(actor, ref),
    namesForNotes(actor),
    oneOf(given['done']) === 'noted' ? missedByNote(actor, ref) : null,
  ])
  const inside = await wordsInside(
    actor,
    asks.flatMap(({ moments }) => moments.map(({ entry }) => entry)),
  )
  const may = (permission: Permission) => past === null && can(actor, permission)
  const { line, parts, whole, document } = recommendation
  return (
    <>
      <Done
        what={oneOf(given['done'])}
        takeBackMinutes={recommendation.isDraft ? null : takeBackMinutes}
        isHeld={holdsEverything && !recommendation.isDraft}
      />
      <PageHeader
        title={recommendation.title}
        crumbs={
          <>
            <a href={listAddress({ document: document.slug })}>{document.title}</a> · {ref}
            {whole && (
              <>
                {' · part of '}
                <a href={desk.recommendation(whole.ref)}>{whole.title}</a>
              </>
            )}
          </>
        }
      >
        {may('follow') && (
          <FollowForm {...{ following, follow: followIt, unfollow: unfollowIt }} recommendation={ref} />
        )}
      </PageHeader>
      {past && <PastBanner {...{ past, asked, knownOn }} back={desk.recommendation(ref)} />}
      <div className="rail">
        <article>
          {recommendation.archived && (
            <ArchivedNotice
              recommendation={ref}
              archived={recommendation.archived}
              action={takeOut}
              canTakeOut={may(recommendation.isDraft ? 'addRecommendation' : 'publish')}
            />
          )}
          {recommendation.isDraft && (
            <Notice tone="calm">
              <p>
                This is a draft. Nothing of it is public, whatever is recorded about it, until a lead
                publishes it.
              </p>
            </Notice>
          )}
          {recommendation.isDraft && <TwiceNotice alike={alike} />}
          {past === null && <PublicNotice {...{ recommendation, queue }} canPublish={may('publish')} />}
          {line.implementation === 'SUPERSEDED' && (
            <ReplacedNotice refs={replacedBy(asks)} hrefOf={desk.recommendation} />
          )}
          <p className="statement">{recommendation.statement}</p>
          <Excerpt text={recommendation.excerpt} locator={recommendation.locator} />
          <StandsFor refs={recommendation.standsFor} hrefOf={desk.recommendation} />
          {recommendation.caution && (
            <Notice title="A caution">
              <p>{recommendation.caution}</p>
            </Notice>
          )}
          {parts.length > 0 && (
            <section>
              <h2>Its {parts.length} parts</h2>
              <p className="status-with-count">
                <StatusWord status={line.implementation} isDoubted={line.tally.disputed > 0} />
                <RollUpCount tally={{ ...line.tally, leaves: line.tally.total, isFinal: line.isFinal }} />
              </p>
              <Why lines={whyRolledUp(line.leaves)} linkOf={() => null} of={`All ${parts.length} parts`} />
              <DeskTable
                caption="Parts, with whom they ask and where they stand"
                lines={parts}
                canRecord={may('recordStatus')}
                isUnderWhole
                at={past ? asked : {}}
              />
              {may('addRecommendation') && (
                <p>
                  <a href={desk.part(ref)}>Add a part</a>
                </p>
              )}
            </section>
          )}
          {parts.length > 0 && asks.length > 0 && (
            <section>
              <h2>Before it was split</h2>
              <p>What was recorded here until then. Its parts go on from it.</p>
            </section>
          )}
          {parts.length === 0 && asks.length > 1 && (
            <section>
              <h2>Where it stands</h2>
              <p className="status-with-count">
                <StatusWord status={line.implementation} isDoubted={line.tally.disputed > 0} />
                <RollUpCount tally={{ ...line.tally, leaves: line.tally.total, isFinal: line.isFinal }} />
              </p>
              <Why lines={whyRolledUp(line.leaves)} linkOf={() => null} of="All requests" />
            </section>
          )}
          {asks.map((ask) => (
            <OpenRequest
              key={ask.id}
              {...{ ask, now, today, inside, recommendation: ref, pending: pending.get(ask.id) }}
              returned={returned.get(ask.id)}
              isOneOfSeveral={asks.length > 1}
              canRecord={may('recordStatus')}
              canAttach={may('attachEvidence')}
            />
          ))}
          {past === null && <ContactsSection lines={contacts} asks={asks} canRecord={may('recordContact')} />}
          {past === null && (
            <Notes
              {...{ names, added, notes: written, recommendation: ref, action: addNote }}
              canWrite={can(actor, 'comment')}
            />
          )}
          <AlikeSection alike={alike} />
        </article>
        <aside aria-label="Facts about this recommendation">
          <DeskFacts
            recommendation={recommendation}
            lookedAfter={after}
            firstLooks={firstLooks}
            take={
              after.ways.take && (
                <TakeForm
                  action={give}
                  recommendation={ref}
                  me={actor.id}
                  version={after.version}
                  today={today}
                />
              )
            }
            canEdit={may('addRecommendation')}
            canWord={recommendation.isDraft || may('publish')}
            canRestructure={may('propose') && parts.length === 0 && line.implementation !== 'SUPERSEDED'}
          />
          <PastForm action={desk.recommendation(ref)} asked={asked} latest={latest} />
        </aside>
      </div>
    </>
  )
}
