import { desk } from '@/components/desk/deskAddresses'
import type { Alike } from '@/lib/recommendations/queries/alike'

/** Where else something like it is asked for. Absent where nothing is. */
export function AlikeSection({ alike }: { alike: readonly Alike[] }) {
  if (alike.length === 0) return null
  return (
    <section>
      <h2>Recommendations like this one</h2>
      <ul className="lines">
        {alike.map(({ ref, title }) => (
          <li key={ref}>
            <span className="ref">{ref}</span> <a href={desk.recommendation(ref)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
