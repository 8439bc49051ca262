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

function sentence({ kind, from, into }: OpenPlan): string {
  if (kind === 'SPLIT' || !into) return `${from.name} is split into parts`
  return kind === 'MERGE'
    ? `${from.name} is merged into ${into.name}`
    : `${into.name} is asked in the place of ${from.name}`
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
        title={`${STANDING_WORDS[state]}: ${sentence(plan)}.`}
      />
      <ProposalHead {...{ request, change: request, state, proposer, successor: null, ...days }} />
      <PlanBody plan={plan} isPending={state === 'PENDING'} />
      <EarlierProposals earlier={await datedEarlier(proposal.earlier)} />
      <Decide {...{ proposal, days, canPublish, isHeld }} />
    </>
  )
}
