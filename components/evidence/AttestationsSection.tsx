import { desk } from '@/components/desk/deskAddresses'
import type { WaitingLine } from '@/lib/evidence/queries/attestations'

/** On the desk: what colleagues have seen and this person could confirm. Absent where there is nothing of that. */
export function AttestationsSection({ lines }: { lines: readonly WaitingLine[] }) {
  const theirs = lines.filter(({ isMine }) => !isMine)
  if (theirs.length === 0) return null
  return (
    <section>
      <h2>Seen by a colleague</h2>
      <p>
        <a href={desk.attestations}>
          {theirs.length === 1 ? 'One thing waits' : `${theirs.length} things wait`} for a second person who
          has seen it
        </a>
        .
      </p>
    </section>
  )
}
