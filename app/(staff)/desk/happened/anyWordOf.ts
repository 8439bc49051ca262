/** Few enough to find what is near, long enough to say something. */
const MOST = 10
const SHORTEST = 4

/** What a page is called, as a search that any of its telling words answers; null where it has none. */
export function anyWordOf(title: string): string | null {
  const words = title.match(/\p{L}+/gu)?.filter((word) => word.length >= SHORTEST) ?? []
  const telling = [...new Set(words.map((word) => word.toLowerCase()))].slice(0, MOST)
  return telling.length === 0 ? null : telling.join(' OR ')
}
