import type { EarlierLine } from '@/components/proposals/EarlierProposals'
import type { ProposalDays } from '@/components/proposals/ProposalBody'
import { todayIn } from '@/lib/core/dates'
import { organisation } from '@/lib/organisation/queries'
import type { EarlierProposal, OpenProposal } from '@/lib/proposals/queries/open'

/** A proposal's moments as days of the organisation's calendar. */
export async function daysOf({ proposedAt, lapsesAt, decidedAt }: OpenProposal): Promise<ProposalDays> {
  const { timeZone } = await organisation()
  return {
    proposedOn: todayIn(timeZone, new Date(proposedAt)),
    lapsesOn: todayIn(timeZone, new Date(lapsesAt)),
    decidedOn: decidedAt && todayIn(timeZone, new Date(decidedAt)),
  }
}

export async function datedEarlier(earlier: readonly EarlierProposal[]): Promise<EarlierLine[]> {
  const { timeZone } = await organisation()
  return earlier.map(({ proposedAt, decidedAt, ...one }) => ({
    ...one,
    proposedOn: todayIn(timeZone, new Date(proposedAt)),
    decidedOn: decidedAt && todayIn(timeZone, new Date(decidedAt)),
  }))
}
