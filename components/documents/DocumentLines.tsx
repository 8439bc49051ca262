import { addresses } from '@/components/site/addresses'
import type { CountedDocument } from '@/lib/progress/views'
import { wordFor } from '@/lib/progress/words'
import { publishedWords } from '@/components/documents/publishedWords'

/** The source documents, each with how much of it was checked. */
export function DocumentLines({ lang, documents }: { lang: string; documents: readonly CountedDocument[] }) {
  return (
    <ul className="lines">
      {documents.map((document) => (
        <li key={document.slug} className="lines-apart">
          <span>
            <a href={addresses(lang).document(document.slug)}>{document.title}</a>
            <span className="below">
              {[wordFor(document.kind), document.publisher, publishedWords(document)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          <span className="soft small">{madeWords(document)}</span>
        </li>
      ))}
    </ul>
  )
}

/** "24 recommendations, 3 checked, 1 replaced" */
export function madeWords(made: Pick<CountedDocument, 'topLevel' | 'replaced' | 'checked'>): string {
  const { topLevel, replaced, checked } = made
  return [
    `${topLevel} ${topLevel === 1 ? 'recommendation' : 'recommendations'}`,
    `${checked === 0 ? 'none' : checked} checked`,
    ...(replaced > 0 ? [`${replaced} replaced`] : []),
  ].join(', ')
}
