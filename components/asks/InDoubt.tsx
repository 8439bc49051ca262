import { DoubtReason } from '@/components/asks/DoubtReason'
import { standingDoubts } from '@/components/asks/doubts'
import { desk } from '@/components/desk/deskAddresses'
import { Notice } from '@/components/ui/Notice'
import type { OpenAsk } from '@/lib/asks/queries/open'
import { isClaimed } from '@/lib/workflow/statuses'

type Props = { ask: OpenAsk; recommendation: string; canAnswer: boolean }

/** A claim that is being checked again is no claim to rely on: who doubts it or what it lacks, why, and the one thing to do. */
export function InDoubt({ ask, recommendation, canAnswer }: Props) {
  if (ask.verification !== 'DISPUTED' || !isClaimed(ask.implementation)) return null
  return (
    <Notice title="Being checked again">
      {standingDoubts(ask).map((doubt) => (
        <p key={doubt.id}>
          <DoubtReason {...{ doubt, recommendation }} />
        </p>
      ))}
      {canAnswer && (
        <p>
          <a href={desk.record(recommendation, ask.id, 'resolveDispute')}>Answer it</a>, or correct the claim
          below.
        </p>
      )}
    </Notice>
  )
}
