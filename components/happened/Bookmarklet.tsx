/**
 * A bookmark that opens the form with the page that one is reading. It is dragged, not followed: here the policy of our
 * pages runs no script of a link, and React writes none, so that this one link is written as it stands. `origin` is our own.
 */
export function Bookmarklet({ origin }: { origin: string }) {
  const script = scriptFor(origin)
  const link = `<a class="button quiet" href="${script.replaceAll('&', '&amp;')}">Something happened</a>`
  return (
    <details className="act">
      <summary>A bookmark that brings the page you are reading</summary>
      <p className="prose">
        Drag this to your bookmarks: <span dangerouslySetInnerHTML={{ __html: link }} />
      </p>
      <p className="prose">
        Or make a bookmark yourself, with this as its address: <code className="breakable">{script}</code>
      </p>
      <p className="soft small prose">
        On any page, it opens this form with the page’s address and title. We never fetch the page itself.
      </p>
    </details>
  )
}

function scriptFor(origin: string): string {
  const page = "url='+encodeURIComponent(location.href)+'&title='+encodeURIComponent(document.title)"
  return `javascript:void(open('${origin}/desk/happened?${page}))`
}
