import type { ProposalState } from '@/prisma/generated/enums'

/** What became of a proposal. */
export const OUTCOME_WORDS: Readonly<Record<ProposalState, string>> = {
  PENDING: 'waits for a second person',
  APPROVED: 'approved',
  RETURNED: 'returned',
  WITHDRAWN: 'withdrawn',
  EXPIRED: 'lapsed, because nobody decided it',
}
