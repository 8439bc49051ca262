import type { ReactNode } from 'react'
import { Day } from '@/components/ui/Day'
import { Facts } from '@/components/ui/Facts'
import { changeLines } from '@/components/timeline/saidLines'
import type { CalendarDate } from '@/lib/core/dates'
import { saidSchema, type Change, type Request } from '@/lib/workflow/request'
import type { ProposalState } from '@/prisma/generated/enums'

type Props = {
  request: Request
  change: Partial<Change>
  state: ProposalState
  proposer: string
  proposedOn: CalendarDate
  lapsesOn: CalendarDate
  /** Of a successor that is a recommendation or an addressee: its name, with a way to it. */
  successor: ReactNode
}

/** By whom, since when it waits, and everything that is said with it. */
export function ProposalHead({ request, change, state, proposer, proposedOn, lapsesOn, successor }: Props) {
  const said = changeLines(saidSchema.parse(change))
  return (
    <>
      <p className="soft">
        Proposed by {proposer} on <Day on={proposedOn} />
        {state === 'PENDING' && (
          <>
            ; lapses on <Day on={lapsesOn} /> unless somebody decides it
          </>
        )}
        .
      </p>
      {said.map(([label, text]) => (
        <p key={label} className="prose">
          {label && <span className="soft">{label}: </span>}
          {text}
        </p>
      ))}
      <Facts
        facts={[
          { term: 'Takes its place', value: successor },
          { term: 'What was wrong', value: request.wrong },
          { term: 'What the public will read about it', value: request.publicSentence },
          { term: 'To be checked again by', value: change.reverifyOn && <Day on={change.reverifyOn} /> },
        ]}
      />
    </>
  )
}
