import { doubtSentence } from '@/components/asks/doubts'
import { desk } from '@/components/desk/deskAddresses'
import type { OpenEntry } from '@/lib/asks/queries/open'

/** A doubt in its words, or where these stand: what was carried over was in doubt before. */
export function DoubtReason({ doubt, recommendation }: { doubt: OpenEntry; recommendation: string }) {
  const from = doubt.said.carriedFrom
  if (!from) return doubtSentence(doubt)
  const ref = from.kind === 'RECOMMENDATION' ? from.name : recommendation
  return (
    <>
      It was in doubt at <a href={desk.request(ref, from.askId)}>{from.name}</a> already: the reason stands
      there.
    </>
  )
}
