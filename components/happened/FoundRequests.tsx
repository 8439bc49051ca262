import { FieldGroup } from '@/components/form/FieldGroup'
import { TickTable } from '@/components/happened/TickTable'
import type { TickableAsk } from '@/lib/asks/queries/tickable'
import { MOST_TOGETHER } from '@/lib/proposals/schema'

export type FoundProps = {
  /** Null: nothing was searched yet, and what is found is suggested. */
  q: string | null
  ticked: readonly TickableAsk[]
  /** What the event is for those that are ticked. */
  verbs: ReadonlyMap<string, string | undefined>
  found: readonly TickableAsk[]
  /** More fit than are shown. */
  isMore: boolean
}

/** First those that are ticked already, then what the search has found besides. */
export function FoundRequests({ q, ticked, verbs, found, isMore }: FoundProps) {
  return (
    <FieldGroup name="tick" label="Requests that it touches">
      <p id="found" tabIndex={-1} role="status" className="prose">
        {foundSentence({ q, count: found.length, isMore, hasTicks: ticked.length > 0 })}
      </p>
      <TickTable caption="Ticked so far" lines={ticked} ticked={verbs} hasVerbs />
      <TickTable caption={q === null ? 'Suggested' : 'Found'} lines={found} ticked={verbs} hasVerbs />
      {ticked.length + found.length > 0 && (
        <p className="soft small prose">
          Up to {MOST_TOGETHER} at a time. What is done, at least in part, is claimed on the request’s own
          form, behind its reference: that takes proof by criterion, and a second person.
        </p>
      )}
    </FieldGroup>
  )
}

type Counted = { q: string | null; count: number; isMore: boolean; hasTicks: boolean }

function foundSentence({ q, count, isMore, hasTicks }: Counted): string {
  if (q === null && count > 0) return 'By its title it may touch one of these. Search for others.'
  if (q === null)
    return hasTicks ? 'Search for more, or save.' : 'Search for them, then tick those that it touches.'
  const besides = hasTicks ? ' besides those ticked' : ''
  if (count === 0) return `Nothing fits “${q}”${besides}. Try fewer words, or others.`
  if (isMore) return `The first ${count} requests that fit “${q}”${besides}. Add a word to see fewer.`
  return `${count === 1 ? 'One request fits' : `${count} requests fit`} “${q}”${besides}.`
}
