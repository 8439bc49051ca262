import { Ball } from '@/components/status/Ball'
import { STATUS_CLASS } from '@/components/status/statusClass'
import type { Ending } from '@/lib/workflow/request'
import type { Implementation } from '@/lib/workflow/statuses'
import { stateWords } from '@/lib/workflow/words'

/** A status as it stands anywhere: shape, word, colour. */
export function StatusWord({ status, ending }: { status: Implementation; ending?: Ending | null }) {
  return (
    <span className={`status ${STATUS_CLASS[status]}`}>
      <Ball status={status} />
      <span>{stateWords(status, ending)}</span>
    </span>
  )
}
