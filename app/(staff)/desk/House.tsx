import { NextSteps } from '@/components/contacts/NextSteps'
import { AttestationsSection } from '@/components/evidence/AttestationsSection'
import { PublicationSection } from '@/components/publication/PublicationSection'
import { RemovalsToLook } from '@/components/publication/RemovalsToLook'
import { DraftSection } from '@/components/recommendations/DraftSection'
import { stepTaken } from './actions'
import type { OnDesk } from './onDesk'

type Props = Pick<OnDesk, 'queue' | 'toConfirm' | 'removals' | 'stepsBesides' | 'drafts'>

/** Below a rule: what the house needs, of whoever may see to it. */
export function House({ queue, toConfirm, removals, stepsBesides, drafts }: Props) {
  const isQuiet =
    queue.waiting.length +
      queue.drafts.length +
      toConfirm +
      removals.length +
      stepsBesides.length +
      drafts.total ===
    0
  if (isQuiet) return null
  return (
    <div className="house">
      <PublicationSection queue={queue} />
      <AttestationsSection count={toConfirm} />
      <RemovalsToLook removed={removals} />
      <NextSteps
        id="other-steps"
        title="Promised to do: later, or by people who have left"
        lines={stepsBesides}
        action={stepTaken}
      />
      <DraftSection list={drafts} />
    </div>
  )
}
