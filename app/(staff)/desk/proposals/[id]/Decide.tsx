import { Form } from '@/components/form/Form'
import { ApprovePlanForm } from '@/components/proposals/ApprovePlanForm'
import { CannotDecide } from '@/components/proposals/CannotDecide'
import { DecisionForms } from '@/components/proposals/DecisionForms'
import { Outcome } from '@/components/proposals/EarlierProposals'
import type { ProposalDays } from '@/components/proposals/ProposalBody'
import { mendAddress, planMendAddress } from '@/components/proposals/mendAddress'
import { isClaim, stepOf } from '@/components/record/recordVerbs'
import type { OpenProposal } from '@/lib/proposals/queries/open'
import type { Request } from '@/lib/workflow/request'
import { reasonSentence } from '@/lib/workflow/sentences'
import { approveAll, approveIt, returnIt, sendAgain, withdrawIt } from './actions'

type Props = { proposal: OpenProposal; days: ProposalDays; canPublish: boolean; isHeld: boolean }

/** What whoever looks can do about it: decide it, withdraw it, mend it, or know who can. */
export function Decide({ proposal, days, canPublish, isHeld }: Props) {
  const { id, ref, askId, state, seen, seenAt, requests, cannotDecide, cannotReturn, isMine } = proposal
  if (state !== 'PENDING')
    return (
      <section aria-labelledby="outcome">
        <h2 id="outcome">What became of it</h2>
        <p>
          It was{' '}
          <Outcome
            state={state}
            decider={proposal.decider}
            decidedAs={proposal.decidedAs}
            reason={proposal.reason}
            decidedOn={days.decidedOn}
          />
        </p>
        {proposal.canResend && (
          <>
            <p className="actions">
              <a
                className="button"
                href={
                  proposal.plan
                    ? planMendAddress(proposal.plan, id)
                    : mendAddress(ref, askId, id, requests[0])
                }
              >
                Mend it
              </a>
            </p>
            <Form
              action={sendAgain}
              submit="Send it again as it is"
              look="quiet"
              hidden={{ proposalId: id }}
            />
          </>
        )}
      </section>
    )
  return (
    <>
      <CannotDecide reasons={cannotDecide.map(reasonSentence)} deciders={proposal.deciders} />
      <DecisionForms
        actions={{ approve: approveIt, returnIt, withdraw: withdrawIt }}
        {...{ proposalId: id, seen, seenAt, isMine, canPublish, isHeld }}
        isClaim={requests.some(isProven)}
        canApprove={cannotDecide.length === 0 && !proposal.plan?.obstacles.length}
        canReturn={cannotReturn.length === 0}
        approvePlan={
          proposal.plan && (
            <ApprovePlanForm
              {...{ action: approveAll, proposalId: id, seen, seenAt, isPublic: proposal.plan.isPublic }}
            />
          )
        }
      />
    </>
  )
}

/** It says that all of it is done: the rules ask for the decider's sentence. */
function isProven(request: Request): boolean {
  const change = request.verb === 'correct' ? request.replacement : request
  const step = change && stepOf(change.verb, change.to)
  return step !== null && step !== undefined && isClaim(step) && step !== 'claimPartial'
}
