import type { ReactNode } from 'react'
import { desk } from '@/components/desk/deskAddresses'
import { EvidenceList } from '@/components/evidence/EvidenceList'
import { StaffEvidence } from '@/components/evidence/StaffEvidence'
import { Contradictions } from '@/components/proposals/Contradictions'
import { ProposalHead } from '@/components/proposals/ProposalHead'
import { ProposedCriteria } from '@/components/proposals/ProposedCriteria'
import { weaknessesOf } from '@/components/proposals/weaknesses'
import { isClaim, stepOf } from '@/components/record/recordVerbs'
import { Day } from '@/components/ui/Day'
import type { OpenAsk } from '@/lib/asks/queries/open'
import type { CalendarDate } from '@/lib/core/dates'
import type { OpenProposal } from '@/lib/proposals/queries/open'
import type { Change, Request } from '@/lib/workflow/request'
import { reasonSentence } from '@/lib/workflow/sentences'

export type ProposalDays = {
  proposedOn: CalendarDate
  lapsesOn: CalendarDate
  decidedOn: CalendarDate | null
}

type Props = {
  proposal: OpenProposal
  ask: OpenAsk
  request: Request
  days: ProposalDays
  successor: ReactNode
  viewerId: string
}

/** In the order in which a decider asks: what counts as done, what shows it, what is missing, what speaks against it. */
export function ProposalBody({ proposal, ask, request, days, successor, viewerId }: Props) {
  const { requests, facts, missing, proposerId, state, proposer } = proposal
  const change: Partial<Change> = request.verb === 'correct' ? (request.replacement ?? {}) : request
  const step = change.verb ? stepOf(change.verb, change.to) : null
  const isProof = step !== null && (isClaim(step) || step === 'resolveDispute')
  const anchor = 'evidence'
  const about = { claimedOn: isProof ? (change.effectiveOn ?? null) : null, proposerId, viewerId }
  return (
    <>
      <ProposalHead {...{ request, change, state, proposer, successor, ...days }} />
      {requests.slice(1).map((also) => (
        <p key={also.entryId} className="prose">
          Together with it, <a href={`${desk.request(proposal.ref, ask.id)}`}>an entry in its way</a> is
          struck through
          {also.replacement?.effectiveOn && (
            <>
              , and stands on <Day on={also.replacement.effectiveOn} /> instead
            </>
          )}
          : {also.wrong}
        </p>
      ))}
      {isProof && (
        <section aria-labelledby="counts">
          <h2 id="counts">Counts as done when</h2>
          <ProposedCriteria {...{ ask, change, anchor }} />
        </section>
      )}
      <section aria-labelledby="shown-by">
        <h2 id="shown-by">Evidence</h2>
        {ask.evidence.length === 0 ? (
          <p>There is none.</p>
        ) : (
          <EvidenceList items={ask.evidence} anchor={anchor}>
            {(item) => (
              <>
                <StaffEvidence item={item} />
                <Weaknesses
                  sentences={facts.evidence
                    .filter(({ id }) => id === item.id)
                    .flatMap((fact) => weaknessesOf(fact, about))}
                />
              </>
            )}
          </EvidenceList>
        )}
      </section>
      {state === 'PENDING' && (
        <section aria-labelledby="missing">
          <h2 id="missing">What is missing</h2>
          {missing.length === 0 ? (
            <p>Nothing, by the rules: it can be approved.</p>
          ) : (
            <ul>
              {[...new Set(missing.map(reasonSentence))].map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </section>
      )}
      <section aria-labelledby="against">
        <h2 id="against">What contradicts it</h2>
        <Contradictions recommendation={proposal.ref} {...{ ask, facts, change, anchor }} />
      </section>
    </>
  )
}

function Weaknesses({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return <span className="below weakness">{sentences.join(' ')}</span>
}
