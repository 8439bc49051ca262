import type { ReactNode } from 'react'
import { NextSteps } from '@/components/contacts/NextSteps'
import { AttestationsSection } from '@/components/evidence/AttestationsSection'
import { PublicationSection } from '@/components/publication/PublicationSection'
import { RemovalsToLook } from '@/components/publication/RemovalsToLook'
import { DraftSection } from '@/components/recommendations/DraftSection'
import { stepTaken } from './actions'
import type { OnDesk } from './onDesk'

type Props = Pick<OnDesk, 'queue' | 'toConfirm' | 'removals' | 'steps' | 'drafts'> & { done: ReactNode }

/** Below a rule: what the house needs, of whoever may see to it. */
export function House({ queue, toConfirm, removals, steps, drafts, done }: Props) {
  const isQuiet =
    queue.waiting.length + queue.drafts.length + toConfirm + removals.length + steps.length + drafts.total ===
    0
  if (isQuiet && !done) return null
  return (
    <div className="house">
      <PublicationSection queue={queue} />
      <AttestationsSection count={toConfirm} />
      <RemovalsToLook removed={removals} />
      <NextSteps title="Promised to do" lines={steps} action={stepTaken} done={done} />
      <DraftSection list={drafts} />
    </div>
  )
}
