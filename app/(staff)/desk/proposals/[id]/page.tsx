import type { Metadata } from 'next'
import { RequestHistory } from '@/components/asks/RequestHistory'
import { desk } from '@/components/desk/deskAddresses'
import { Done } from '@/components/desk/Done'
import { claimSentence } from '@/components/proposals/claimSentence'
import { STANDING_WORDS } from '@/components/proposals/outcomeWords'
import { EarlierProposals } from '@/components/proposals/EarlierProposals'
import { ProposalBody } from '@/components/proposals/ProposalBody'
import { PageHeader } from '@/components/ui/PageHeader'
import { can } from '@/lib/access/policy'
import { openAsks } from '@/lib/asks/queries/open'
import { requireStaff } from '@/lib/auth/currentActor'
import { oneOf, type SearchParams } from '@/lib/http/searchParams'
import { organisation } from '@/lib/organisation/queries'
import { openProposal } from '@/lib/proposals/queries/open'
import { wordsInside } from '@/lib/publication/wordsInside'
import { openRecommendation } from '@/lib/recommendations/queries/open'
import { found, uuidOf } from '../../found'
import { Decide } from './Decide'
import { datedEarlier, daysOf } from './days'
import { PlanPage } from './PlanPage'
import { correctedWords, successorLink } from './words'

export const metadata: Metadata = { title: 'Proposal · Heed' }

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

/** Everything that a decision rests on, in the order in which one asks for it; then the decision. */
export default async function ProposalPage({ params, searchParams }: Props) {
  const actor = await requireStaff()
  // Read before what is shown: were something to change in between, the approval is refused, not blind.
  const proposal = await found(openProposal(actor, uuidOf((await params).id)))
  const { ref, askId, requests, facts } = proposal
  const [{ title, statement }, asks, { holdsEverything }] = await Promise.all([
    openRecommendation(actor, ref),
    openAsks(actor, ref),
    organisation(),
  ])
  if (proposal.plan)
    return (
      <>
        <Done what={oneOf((await searchParams)['done'])} takeBackMinutes={null} isHeld={holdsEverything} />
        <PlanPage
          {...{ proposal, plan: proposal.plan, title }}
          canPublish={can(actor, 'publish')}
          isHeld={holdsEverything}
        />
      </>
    )
  const ask = asks.find(({ id }) => id === askId)
  const [request] = requests
  if (!ask || !request) return null
  const about = { addressee: ask.addressee.name, corrected: correctedWords(ask, request) }
  const days = await daysOf(proposal)
  const successor = await successorLink(actor, request)
  return (
    <>
      <Done what={oneOf((await searchParams)['done'])} takeBackMinutes={null} isHeld={holdsEverything} />
      <PageHeader
        crumbs={
          <>
            <a href={desk.proposals}>Proposals</a> · <a href={desk.request(ref, askId)}>{title}</a> · {ref}
          </>
        }
        title={`${STANDING_WORDS[proposal.state]}: ${claimSentence(request, about)}`}
      />
      <p className="statement">{statement}</p>
      <ProposalBody {...{ proposal, ask, request, days, successor, viewerId: actor.id }} />
      <EarlierProposals earlier={await datedEarlier(proposal.earlier)} />
      <RequestHistory
        {...{ ask, recommendation: ref, today: facts.today, now: new Date() }}
        inside={await wordsInside(
          actor,
          ask.moments.map(({ entry }) => entry),
        )}
      />
      <Decide {...{ proposal, days }} canPublish={can(actor, 'publish')} isHeld={holdsEverything} />
    </>
  )
}
