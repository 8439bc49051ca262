import { cache } from 'react'
import { dated, type DatedLine } from '@/components/proposals/datedLine'
import type { PersonActor } from '@/lib/access/policy'
import { organisation } from '@/lib/organisation/queries'
import { returnedToMe, waitingProposals } from '@/lib/proposals/queries/lists'

export type Waiting = {
  /** For whoever looks to decide. */
  toDecide: DatedLine[]
  /** Their own that came back or lapsed. */
  returned: DatedLine[]
  /** Their own that wait for somebody else. */
  mine: DatedLine[]
  /** Somebody else's, for somebody else. */
  others: DatedLine[]
}

/** What waits, by what whoever looks can do about it. Once for each page: the navigation counts the same. */
export const waiting = cache(async (actor: PersonActor): Promise<Waiting> => {
  const { timeZone } = await organisation()
  const [all, returned] = await Promise.all([waitingProposals(actor), returnedToMe(actor)])
  const lines = dated(all, timeZone)
  const toDecide = lines.filter(({ isForMe }) => isForMe)
  const rest = lines.filter(({ isForMe }) => !isForMe)
  return {
    toDecide,
    returned: dated(returned, timeZone),
    mine: rest.filter(({ isMine }) => isMine),
    others: rest.filter(({ isMine }) => !isMine),
  }
})
