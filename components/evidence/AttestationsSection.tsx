import { desk } from '@/components/desk/deskAddresses'

/** On the desk: what colleagues have seen and this person could confirm. Absent where there is nothing of that. */
export function AttestationsSection({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <section>
      <h2>Seen by a colleague</h2>
      <p>
        <a href={desk.attestations}>
          {count === 1 ? 'One thing waits' : `${count} things wait`} for a second person who has seen it
        </a>
        .
      </p>
    </section>
  )
}
