import { countWords } from '@/components/recommendations/foundWords'
import { StatusWord } from '@/components/status/StatusWord'
import type { Example } from '@/lib/recommendations/queries/example'

/** What a recommendation and a request are, on one that is here. */
export function AskedExample({ example }: { example: Example | null }) {
  if (!example) return <p className="prose">No recommendation is public yet. A lead publishes the first.</p>
  const { title, ref, document, held, asks } = example
  return (
    <div className="prose">
      <p>
        {opening(held)}: <b>{title}</b> ({ref}). “{document}” recommends it. Whoever has to act is an
        addressee, and what we follow is the request to each. What one does and another does not is never
        mixed up.
      </p>
      <ul className="plain">
        {asks.map(({ id, addressee, implementation }) => (
          <li key={id}>
            Request to {addressee}: <StatusWord status={implementation} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function opening(held: number): string {
  if (held === 0) return 'Here is one'
  return held === 1 ? 'You look after this one' : `You look after ${countWords(held)}, this one among them`
}
