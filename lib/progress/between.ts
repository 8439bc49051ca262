import type { CalendarDate } from '@/lib/core/dates'
import { NOT_NAMED, readEntry, type ReadEntry } from '@/lib/progress/rules'
import type { PublishedAsk, PublishedRecommendation } from '@/lib/progress/schema'
import { compare, type Comparison } from '@/lib/workflow/compare'

/** A request that moved between two days, and every entry that moved it. */
export type MovedRequest = Comparison<ReadEntry> & {
  ref: string
  title: string
  /** Null where the document names nobody. */
  addressee: string | null
}
type Side = { on: CalendarDate; published: readonly PublishedRecommendation[] }

/** First what was public by the earlier day and true on it, then the later day's: what lies between, request by request. */
export function between(earlier: Side, later: Side): { of: number; moved: MovedRequest[] } {
  const before = new Map(earlier.published.map((one) => [one.ref, one]))
  const requests = later.published.flatMap(({ ref, title, asks }) =>
    asks.map((now) => {
      const { name, slug } = now.addressee
      const then = before.get(ref)?.asks.find(({ addressee }) => addressee.slug === slug)
      const comparison = compare(
        entriesOf(then, now),
        { asOf: earlier.on, knownAt: `${EARLIER}~` },
        { asOf: later.on, knownAt: `${LATER}~` },
      )
      return { ref, title, addressee: slug === NOT_NAMED ? null : name, comparison }
    }),
  )
  const moved = requests.flatMap(({ comparison, ...named }) =>
    comparison ? [{ ...named, ...comparison }] : [],
  )
  return { of: requests.length, moved }
}

const EARLIER = '1'
const LATER = '2'

/** Known to the public is what was released by then, whenever we wrote it down: its moment says which of the two it was. */
function entriesOf(then: PublishedAsk | undefined, now: PublishedAsk): ReadEntry[] {
  const known = new Set(then?.entries.map(({ id }) => id))
  return now.entries.map((entry) => {
    const side = known.has(entry.id) ? EARLIER : LATER
    return { ...readEntry(entry), recordedAt: `${side} ${entry.recordedAt}` }
  })
}
