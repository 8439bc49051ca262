import { Day } from '@/components/ui/Day'
import type { Retraction } from '@/lib/recommendations/queries/retracted'

/** Since when a page is retracted, by whom, and the reason that the public reads. */
export function RetractionWords({ retraction: { on, by, because } }: { retraction: Retraction }) {
  return (
    <>
      Retracted on <Day on={on} />
      {by !== null && ` by ${by}`}: {because}
    </>
  )
}
