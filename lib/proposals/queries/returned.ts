import type { Actor } from '@/lib/access/policy'
import { todayIn, type CalendarDate } from '@/lib/core/dates'
import { db } from '@/lib/core/db'
import { organisation } from '@/lib/organisation/queries'
import type { Request } from '@/lib/workflow/request'
import { readRequests } from '../rules'
import { proposalScope } from '../scope'
import { proposalColumns } from './deciding'
import { asEarlier, type EarlierProposal } from './open'

/** A proposal that came back or lapsed, and that nothing followed yet. */
export type ReturnedProposal = Omit<EarlierProposal, 'proposedAt' | 'decidedAt'> & {
  proposedOn: CalendarDate
  decidedOn: CalendarDate | null
  /** What it asked for first: with that, it is mended. */
  request: Request | undefined
}

/** What came back at the requests of a recommendation, by the request's id: only where nothing was proposed since. */
export async function returnedProposals(actor: Actor, ref: string): Promise<Map<string, ReturnedProposal>> {
  const { timeZone } = await organisation()
  const newest = await db().proposal.findMany({
    where: { AND: [{ ask: { recommendation: { ref } } }, proposalScope(actor)] },
    orderBy: [{ askId: 'asc' }, { proposedAt: 'desc' }],
    distinct: 'askId',
    include: proposalColumns,
  })
  return new Map(
    newest
      .filter(({ state }) => state === 'RETURNED' || state === 'EXPIRED')
      .map((row) => {
        const { proposedAt: _p, decidedAt: _d, ...one } = asEarlier(row)
        return [
          row.askId,
          {
            ...one,
            proposedOn: todayIn(timeZone, row.proposedAt),
            decidedOn: row.decidedAt && todayIn(timeZone, row.decidedAt),
            request: readRequests(row.requests)[0],
          },
        ]
      }),
  )
}
