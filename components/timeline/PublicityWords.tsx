import { Day } from '@/components/ui/Day'
import type { Publicity } from '@/lib/asks/rules'

type Props = {
  publicity: Publicity
  now: Date
  /** It says something that no lead has released: then status, day and links are public without it. */
  hasWordsInside: boolean
}

/** "public since …", "public in 7 minutes", "not public: …". Minutes are counted up, so that none is promised too soon. */
export function PublicityWords({ publicity, now, hasWordsInside }: Props) {
  if (publicity.kind === 'INSIDE')
    return (
      <>{publicity.why === 'DRAFT' ? 'not public: this is a draft' : 'never public: it was taken back'}</>
    )
  if (publicity.kind === 'WAITING' && publicity.at === null)
    return <>not public yet: everything is held for a lead</>
  return (
    <>
      {publicity.kind === 'PUBLIC' ? (
        <>
          public since <Day on={publicity.since} />
        </>
      ) : (
        inMinutes(publicity.at, now)
      )}
      {hasWordsInside && ', but for its words: a lead releases those'}
    </>
  )
}

function inMinutes(at: string | null, now: Date): string {
  const minutes = Math.ceil((Date.parse(at ?? '') - now.getTime()) / 60_000)
  if (minutes <= 0) return 'public in a moment'
  return `public in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`
}
