import type { Transaction } from '@/lib/core/db'
import type { ProposalState } from '@/prisma/generated/enums'

type Closing = {
  state: Exclude<ProposalState, 'PENDING'>
  /** Null where nobody decided: it was left to lapse. */
  deciderId: string | null
  reason?: string | undefined
  at: Date
}

/** Says of a waiting proposal what became of it. The ledger's lock is held, and it was waiting under it. */
export async function close(
  tx: Transaction,
  id: string,
  { state, deciderId, reason, at }: Closing,
): Promise<void> {
  await tx.proposal.update({
    where: { id },
    data: { state, deciderId, decidedAt: at, reason: reason ?? null },
  })
}
