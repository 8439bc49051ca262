import { desk } from '@/components/desk/deskAddresses'
import { Outcome, type EarlierLine } from '@/components/proposals/EarlierProposals'
import { Notice } from '@/components/ui/Notice'

type Props = {
  one: EarlierLine
  /** Where it is mended; null for whoever mends it already, or may not. */
  mendHref: string | null
}

/** A proposal that did not come about: by whom, when and why, for whoever mends it. */
export function CameBack({ one, mendHref }: Props) {
  const { id, proposer, state, decider, decidedAs, decidedOn, reason } = one
  return (
    <Notice title={state === 'WITHDRAWN' ? 'It was proposed before' : 'It came back'}>
      <p>
        <a href={desk.proposal(id)}>What {proposer} proposed</a> was{' '}
        <Outcome {...{ state, decider, decidedAs, decidedOn, reason }} />
        {mendHref && (
          <>
            {' '}
            <a href={mendHref}>Mend it</a>
          </>
        )}
      </p>
    </Notice>
  )
}
