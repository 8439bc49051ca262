/** For somebody who must not be seen here. A plain link: it needs no script, and it erases nothing. */
export function Leave() {
  return (
    <a className="leave" href="https://www.wikipedia.org/" rel="noreferrer">
      Leave this site quickly
    </a>
  )
}
