import { desk } from '@/components/desk/deskAddresses'
import { proposedWords } from '@/components/proposals/outcomeWords'
import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import type { PendingProposal } from '@/lib/proposals/queries/pending'

/** What waits at this request for a second person. */
export function PendingNotice({ pending }: { pending: PendingProposal | undefined }) {
  if (pending === undefined) return null
  const { id, verb, proposer, proposedOn, lapsesOn } = pending
  return (
    <Notice title="A second person has to decide" tone="calm">
      <p>
        <a href={desk.proposal(id)}>{proposedWords(verb)}</a>: proposed by {proposer} on{' '}
        <Day on={proposedOn} />, lapses on <Day on={lapsesOn} />.
      </p>
    </Notice>
  )
}
