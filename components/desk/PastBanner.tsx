import { desk } from '@/components/desk/deskAddresses'
import { PastWords } from '@/components/desk/PastWords'
import { Notice } from '@/components/ui/Notice'
import type { AskedPoint } from '@/lib/workflow/past'
import type { Point } from '@/lib/workflow/walk'

type Props = {
  past: Point
  asked: AskedPoint
  /** In the organisation's time zone. */
  knownOn: string | null
  /** The same page in the present. */
  back: string
}

/** Nobody takes the past for the present: said at the top, with the way back. */
export function PastBanner({ past, asked, knownOn, back }: Props) {
  const since = { from: past.asOf, ...(asked.knownAt && { knownFrom: asked.knownAt }) }
  return (
    <Notice title="You are looking at the past" tone="calm">
      <p>
        This is <PastWords asOf={past.asOf} knownOn={knownOn} />. Nothing can be recorded from here.
      </p>
      <p>
        <a href={back}>Back to the present</a> · <a href={desk.compare(since)}>What has moved since</a>
      </p>
    </Notice>
  )
}
