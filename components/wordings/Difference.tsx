import { difference } from '@/lib/core/difference'

/** What became of a text: words that went are struck, words that came are marked; both are also said. */
export function Difference({ from, to }: { from: string; to: string }) {
  return (
    <span className="difference">
      {difference(from, to).map(({ how, text }, index) =>
        how === 'kept' ? (
          <span key={index}>{text}</span>
        ) : how === 'gone' ? (
          <del key={index}>
            <span className="visually-hidden">[removed: </span>
            {text}
            <span className="visually-hidden">]</span>
          </del>
        ) : (
          <ins key={index}>
            <span className="visually-hidden">[added: </span>
            {text}
            <span className="visually-hidden">]</span>
          </ins>
        ),
      )}
      {to === '' && <span className="soft"> (empty now)</span>}
    </span>
  )
}
