import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import type { CardView } from '@/lib/baseline/queries/card'

/** What else is asked there, below what one says of the card itself. Absent where it is nothing. */
export function CardOthers({ others, addressee }: Pick<CardView, 'others' | 'addressee'>) {
  if (others.length === 0) return null
  return (
    <section>
      <h2>
        {addressee.isNamed ? `Asked of ${addressee.name} beside it` : 'Beside it, of nobody named either'}
      </h2>
      <ul className="lines">
        {others.map(({ askId, ref, title, implementation }) => (
          <li key={askId} className="lines-apart">
            <a href={desk.card({ ask: askId })}>
              {title} <span className="ref">{ref}</span>
            </a>
            <StatusWord status={implementation} />
          </li>
        ))}
      </ul>
    </section>
  )
}
