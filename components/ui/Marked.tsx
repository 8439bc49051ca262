/** A text with those of its words marked that somebody looked for. */
export function Marked({ text, hits }: { text: string; hits: readonly string[] }) {
  if (hits.length === 0) return text
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((piece, place) => (hits.includes(piece) ? <mark key={place}>{piece}</mark> : piece))
}
