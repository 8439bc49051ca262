import { desk } from '@/components/desk/deskAddresses'
import { proposedWords } from '@/components/proposals/outcomeWords'
import { Day } from '@/components/ui/Day'
import { Notice } from '@/components/ui/Notice'
import type { PendingProposal } from '@/lib/proposals/queries/pending'

/** What waits at this request to be decided. */
export function PendingNotice({ pending }: { pending: PendingProposal | undefined }) {
  if (pending === undefined) return null
  const { id, verb, plan, proposer, proposedOn, lapsesOn, takesTwo } = pending
  return (
    <Notice title={takesTwo ? 'A second person has to decide' : 'It waits to be decided'} tone="calm">
      <p>
        <a href={desk.proposal(id)}>{proposedWords(verb, plan)}</a>: proposed by {proposer} on{' '}
        <Day on={proposedOn} />, lapses on <Day on={lapsesOn} />.
      </p>
    </Notice>
  )
}
