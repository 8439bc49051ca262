import { desk } from '@/components/desk/deskAddresses'
import { EarlierProposals } from '@/components/proposals/EarlierProposals'
import { STANDING_WORDS } from '@/components/proposals/outcomeWords'
import { PlanBody } from '@/components/proposals/PlanBody'
import { ProposalHead } from '@/components/proposals/ProposalHead'
import { PageHeader } from '@/components/ui/PageHeader'
import type { OpenPlan } from '@/lib/proposals/queries/openPlan'
import type { OpenProposal } from '@/lib/proposals/queries/open'
import { Decide } from './Decide'
import { datedEarlier, daysOf } from './days'

type Props = { proposal: OpenProposal; plan: OpenPlan; title: string; canPublish: boolean; isHeld: boolean }

const SENTENCES: Readonly<Record<OpenPlan['kind'], string>> = {
  SPLIT: 'it is split into parts',
  MERGE: 'it is merged into another one',
  SUCCESSION: 'what is asked of one addressee is asked of its successor',
}

/** What a lead reads before a split, a merge or a succession: what goes where, and why. */
export async function PlanPage({ proposal, plan, title, canPublish, isHeld }: Props) {
  const { ref, requests, state, proposer } = proposal
  const [request] = requests
  if (!request) return null
  const days = await daysOf(proposal)
  return (
    <>
      <PageHeader
        crumbs={
          <>
            <a href={desk.proposals}>Proposals</a> · <a href={desk.recommendation(ref)}>{title}</a> · {ref}
          </>
        }
        title={`${STANDING_WORDS[state]}: ${SENTENCES[plan.kind]}.`}
      />
      <ProposalHead {...{ request, change: request, state, proposer, successor: null, ...days }} />
      <PlanBody plan={plan} isPending={state === 'PENDING'} />
      <EarlierProposals earlier={await datedEarlier(proposal.earlier)} />
      <Decide {...{ proposal, days, canPublish, isHeld }} />
    </>
  )
}
