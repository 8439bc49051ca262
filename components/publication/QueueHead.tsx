import { queueSentence } from '@/components/publication/queueSentence'
import { Notice } from '@/components/ui/Notice'
import type { WaitingDraft, WaitingFor } from '@/lib/publication/queue'
import type { QueueQuery } from '@/lib/publication/schema'

type Props = {
  queue: { waiting: readonly WaitingFor[]; drafts: readonly WaitingDraft[] }
  /** On this page. */
  waiting: readonly WaitingFor[]
  query: QueueQuery
  isEmpty: boolean
  hrefOf: (query: QueueQuery) => string
}

/** How much waits; where nothing does, what is next; and the one way to tick many at once. */
export function QueueHead({ queue, waiting, query, isEmpty, hrefOf }: Props) {
  const { after, tick, ...filter } = query
  const items = waiting.flatMap((one) => one.items)
  const clean = items.filter(({ marks }) => marks.length === 0).length
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      <p className="list-head">
        {isEmpty ? emptyWords(isFiltered, after) : queueSentence(queue, query.decided)}
      </p>
      {tick === 'clean' ? (
        <Notice tone="calm" isAnswer>
          <p>
            {clean} of the {items.length} texts on this page {clean === 1 ? 'is' : 'are'} ticked
            {clean < items.length &&
              `; the ${items.length - clean} that the check marked ${items.length - clean === 1 ? 'is' : 'are'} not`}
            . Read them before you decide. <a href={hrefOf({ ...query, tick: undefined })}>Untick all</a>
          </p>
        </Notice>
      ) : (
        clean > 0 &&
        query.decided === undefined && (
          <p>
            <a className="button quiet" href={hrefOf({ ...query, tick: 'clean' })}>
              Tick all on this page that the check found nothing in ({clean})
            </a>
          </p>
        )
      )}
    </>
  )
}

function emptyWords(isFiltered: boolean, after: string | undefined): string {
  if (after !== undefined) return `Nothing more after ${after}. What comes before it is at the beginning.`
  return isFiltered
    ? 'Nothing here fits that. “Show all that waits” leaves the choice away.'
    : 'Nothing waits. What somebody writes about a public recommendation comes here once it is recorded.'
}
