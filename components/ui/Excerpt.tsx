/** A source's own words, in quotation marks, and where they stand. */
export function Excerpt({ text, locator }: { text: string | null; locator: string }) {
  if (text === null) return <p className="soft small">Found at: {locator}</p>
  return (
    <blockquote className="excerpt">
      <p>“{text}”</p>
      <footer>{locator}</footer>
    </blockquote>
  )
}
