/** The numbers of the pieces that an entry cites, each a link to the piece. */
export function EvidenceMarks({
  cited,
  known,
  anchor,
}: {
  cited: readonly string[]
  known: readonly string[]
  anchor: string
}) {
  const numbers = cited.map((id) => known.indexOf(id) + 1).filter((number) => number > 0)
  if (numbers.length === 0) return null
  return (
    <p className="timeline-more">
      Evidence{' '}
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <a href={`#${anchor}-${number}`}>{number}</a>
        </span>
      ))}
    </p>
  )
}
