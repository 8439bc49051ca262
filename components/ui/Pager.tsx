type Props = {
  /** Counted from 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** One page back, one page on. Absent where there is only one. */
export function Pager({ page, pages, hrefOf }: Props) {
  if (pages < 2) return null
  return (
    <nav className="pager" aria-label="Pages">
      {page > 1 && (
        <a href={hrefOf(page - 1)} rel="prev">
          Previous page
        </a>
      )}
      <p className="soft">
        Page {page} of {pages}
      </p>
      {page < pages && (
        <a href={hrefOf(page + 1)} rel="next">
          Next page
        </a>
      )}
    </nav>
  )
}
