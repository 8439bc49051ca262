import { readStamp } from './stamp.mjs'

/** Kept in this process's memory, up to this many bytes; the oldest page goes first. */
const MOST_BYTES = 64 * 1024 * 1024

/** Renders that failed leave their mark; forgetting a mark only means that a page is not kept. */
const MOST_UNDER_WAY = 10_000

/** @type {Map<string, { value: unknown, stamp: string, bytes: number, lastModified: number }>} */
const pages = new Map()
/** @type {Map<string, string>} */
const underWay = new Map()
let bytes = 0

/**
 * Next's cache of rendered pages. A page stands as long as its stamp: the newest release and today's date. So every
 * process shows a release, and midnight, within about a second, and nobody has to tell it.
 */
export default class PageCache {
  async get(key) {
    const { stamp, isReachable } = await readStamp()
    const page = pages.get(key)
    // Without a database a page from an earlier release is better than none.
    if (page && (page.stamp === stamp || !isReachable)) return page
    // What is rendered from here on is at least as new as this stamp.
    if (underWay.size > MOST_UNDER_WAY) underWay.clear()
    if (!underWay.has(key)) underWay.set(key, stamp)
    return null
  }

  async set(key, value) {
    takeStatus(value)
    // An error is answered once, and never kept.
    if (value?.status >= 500) return
    const earlier = pages.get(key)
    // After a failed render Next hands back what it had: that is no newer for it.
    if (earlier && earlier.value === value) return
    // Stamped as its render began: a release in between makes it be rendered once more, never kept too long.
    const stamp = underWay.get(key)
    underWay.delete(key)
    forget(key)
    if (value === null || stamp === undefined || isFleeting(value)) return
    const page = { value, stamp, bytes: sizeOf(value), lastModified: Date.now() }
    pages.set(key, page)
    bytes += page.bytes
    for (const oldest of pages.keys()) {
      if (bytes <= MOST_BYTES) break
      forget(oldest)
    }
  }

  /** Nothing is revalidated by name. */
  async revalidateTag() {}

  resetRequestCache() {}
}

const STATUS = /<meta name="status" content="(404|410|503)"\/>/

/**
 * A page cannot set the code of its answer, and Next's notFound() shows nothing without script: so it says its code in
 * its head, and is given it here, before the first answer is sent. No text of anybody's can say it: its `<` is escaped.
 */
function takeStatus(value) {
  if (value?.kind !== 'APP_PAGE') return
  const [, status] = STATUS.exec(value.html) ?? []
  if (status) value.status = Number(status)
}

/** It says of itself that it may be true for a moment only, whatever is released: a day that is still to come. */
function isFleeting(value) {
  return value.kind === 'APP_PAGE' && value.html.includes('<meta name="keep" content="no"/>')
}

function forget(key) {
  bytes -= pages.get(key)?.bytes ?? 0
  pages.delete(key)
}

/** Near enough: the parts of a rendered page that grow. */
function sizeOf(value) {
  const { html, rscData, body } = value
  return 1024 + (html?.length ?? 0) * 2 + (rscData?.length ?? 0) + (body?.length ?? 0)
}
