import { Ball } from '@/components/status/Ball'
import { STATUS_CLASS } from '@/components/status/statusClass'
import type { Ending } from '@/lib/workflow/request'
import type { Implementation } from '@/lib/workflow/statuses'
import { stateWords } from '@/lib/workflow/words'

type Props = {
  status: Implementation
  ending?: Ending | null
  /** It is being checked again, or due to be: then it does not shine. */
  isDoubted?: boolean
}

/** A status as it stands anywhere: shape, word, colour. */
export function StatusWord({ status, ending, isDoubted = false }: Props) {
  return (
    <span className={`status ${isDoubted ? 's-doubted' : STATUS_CLASS[status]}`}>
      <Ball status={status} isDoubted={isDoubted} />
      <span>{stateWords(status, ending)}</span>
    </span>
  )
}
