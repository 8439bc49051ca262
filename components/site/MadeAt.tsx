import type { Instant } from '@/lib/core/dates'
import { formatDate } from '@/lib/workflow/formatDate'

/** The moment of a release, the same for every reader: "22 November 2026, 19:54:31 UTC". */
export function MadeAt({ at }: { at: Instant }) {
  return (
    <time dateTime={at}>
      {formatDate(at.slice(0, 10), 'DAY')}, {at.slice(11, 19)} UTC
    </time>
  )
}
