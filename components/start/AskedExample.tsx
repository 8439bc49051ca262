import { StatusWord } from '@/components/status/StatusWord'
import type { Example } from '@/lib/recommendations/queries/example'

/** What a recommendation and a request are, on one that is here. */
export function AskedExample({ example }: { example: Example | null }) {
  if (!example) return <p className="prose">No recommendation is public yet. A lead publishes the first.</p>
  const { title, ref, document, isTheirs, asks } = example
  return (
    <div className="prose">
      <p>
        {isTheirs ? 'You look after one' : 'Here is one'}: <b>{title}</b> ({ref}). “{document}” recommends it.
        Whoever has to act is an addressee, and what we follow is the request to each. What one does and
        another does not is never mixed up.
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
