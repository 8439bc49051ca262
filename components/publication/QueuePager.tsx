import type { QueueQuery } from '@/lib/publication/schema'

type Props = { query: QueueQuery; next: string | null; hrefOf: (query: QueueQuery) => string }

/** On, and back to the beginning: a page begins after a recommendation, whatever is decided meanwhile. */
export function QueuePager({ query, next, hrefOf }: Props) {
  const view = { ...query, tick: undefined }
  if (next === null && query.after === undefined) return null
  return (
    <nav className="pager" aria-label="Pages">
      {query.after !== undefined && <a href={hrefOf({ ...view, after: undefined })}>To the beginning</a>}
      {next !== null && (
        <a href={hrefOf({ ...view, after: next })} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
