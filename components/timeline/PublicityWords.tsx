import { Day } from '@/components/ui/Day'
import type { Publicity } from '@/lib/asks/rules'

/** "public since …", "public in 7 minutes", "not public: …". Minutes are counted up, so that none is promised too soon. */
export function PublicityWords({ publicity, now }: { publicity: Publicity; now: Date }) {
  if (publicity.kind === 'PUBLIC')
    return (
      <>
        public since <Day on={publicity.since} />
      </>
    )
  if (publicity.kind === 'INSIDE')
    return (
      <>{publicity.why === 'DRAFT' ? 'not public: this is a draft' : 'never public: it was taken back'}</>
    )
  if (publicity.at === null) return <>not public yet: everything is held for a lead</>
  const minutes = Math.ceil((Date.parse(publicity.at) - now.getTime()) / 60_000)
  if (minutes <= 0) return <>public in a moment</>
  return (
    <>
      public in {minutes} {minutes === 1 ? 'minute' : 'minutes'}
    </>
  )
}
