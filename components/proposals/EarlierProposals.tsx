import { desk } from '@/components/desk/deskAddresses'
import { Day } from '@/components/ui/Day'
import type { CalendarDate } from '@/lib/core/dates'
import type { Role } from '@/lib/access/roles'
import type { ProposalState } from '@/prisma/generated/enums'
import { OUTCOME_WORDS } from './outcomeWords'

export type EarlierLine = {
  id: string
  state: ProposalState
  proposer: string
  proposedOn: CalendarDate
  decider: string | null
  /** The role by which they decide. */
  decidedAs: Role | null
  decidedOn: CalendarDate | null
  reason: string | null
}

/** What was proposed before and did not come about, with why: what this one mends. */
export function EarlierProposals({ earlier }: { earlier: readonly EarlierLine[] }) {
  if (earlier.length === 0) return null
  return (
    <section>
      <h2>Proposed before</h2>
      <ul className="lines">
        {earlier.map((one) => (
          <li key={one.id}>
            <a href={desk.proposal(one.id)}>
              By {one.proposer} on <Day on={one.proposedOn} />
            </a>
            : <Outcome {...one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What became of it: by whom, when, and why. */
export function Outcome({
  state,
  decider,
  decidedAs,
  decidedOn,
  reason,
}: Pick<EarlierLine, 'state' | 'decider' | 'decidedAs' | 'decidedOn' | 'reason'>) {
  return (
    <>
      {OUTCOME_WORDS[state]}
      {decider && ` by ${decider}${decidedAs ? ` (${decidedAs})` : ''}`}
      {decidedOn && (
        <>
          {' '}
          on <Day on={decidedOn} />
        </>
      )}
      {reason ? `: “${reason}”` : '.'}
    </>
  )
}
