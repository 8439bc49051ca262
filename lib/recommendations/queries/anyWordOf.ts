/** Few enough to find what is near, long enough to say something; in characters, as long as a search may be. */
const MOST = 16
const SHORTEST = 4
const LONGEST = 200

/** Of an address no word says anything that every address has. */
const OF_ADDRESSES = ['http', 'https', 'html', 'index', 'aspx']

/** What these say, as a search that any of their telling words answers; null where they have none. */
export function anyWordOf(texts: readonly string[]): string | null {
  const words = texts.flatMap((text) => text.match(/\p{L}+/gu) ?? []).map((word) => word.toLowerCase())
  const telling = [...new Set(words)].filter(
    (word) => word.length >= SHORTEST && !OF_ADDRESSES.includes(word),
  )
  const search = telling.slice(0, MOST).reduce((found, word) => {
    const longer = found === '' ? word : `${found} OR ${word}`
    return longer.length > LONGEST ? found : longer
  }, '')
  return search === '' ? null : search
}
