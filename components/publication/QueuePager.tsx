import { queueAddress, type QueueQuery } from '@/lib/publication/schema'

/** On, and back to the beginning: a page begins after a recommendation, whatever is decided meanwhile. */
export function QueuePager({ query, next }: { query: QueueQuery; next: string | null }) {
  const view = { ...query, tick: undefined }
  if (next === null && query.after === undefined) return null
  return (
    <nav className="pager" aria-label="Pages">
      {query.after !== undefined && (
        <a href={queueAddress({ ...view, after: undefined })}>To the beginning</a>
      )}
      {next !== null && (
        <a href={queueAddress({ ...view, after: next })} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
