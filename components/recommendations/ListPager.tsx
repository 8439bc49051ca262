import { listAddress, type ListFilter } from '@/lib/recommendations/schema'

type Props = {
  filter: ListFilter
  isFirst: boolean
  /** Where the next page begins; null on the last one. */
  next: string | null
  /** Where its pages are; the list of recommendations unless told. */
  addressOf?: (filter: ListFilter, after?: string) => string
}

/** On, or back to the beginning; the page before is the browser's to go back to. Absent where there is only one. */
export function ListPager({ filter, isFirst, next, addressOf = listAddress }: Props) {
  if (isFirst && next === null) return null
  return (
    <nav className="pager" aria-label="Pages">
      {!isFirst && <a href={addressOf(filter)}>First page</a>}
      {next !== null && (
        <a href={addressOf(filter, next)} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
