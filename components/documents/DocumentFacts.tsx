import { publishedWords } from '@/components/documents/publishedWords'
import { hostOf } from '@/components/evidence/hostOf'
import { Facts } from '@/components/ui/Facts'
import type { PublishedDocument } from '@/lib/progress/schema'
import { wordFor } from '@/lib/progress/words'

/** What is known of a source; what it does not say of itself stays unknown. */
export function DocumentFacts({ document }: { document: PublishedDocument }) {
  const { kind, publisher, authors, url, rights, note, code, textSha256 } = document
  const host = hostOf(url)
  return (
    <>
      <Facts
        isLine
        facts={[
          { term: 'Kind', value: wordFor(kind) },
          { term: 'Published by', value: publisher ?? 'Not given' },
          { term: 'Written by', value: authors.length > 0 ? authors.join(', ') : 'Not given' },
          { term: 'Published', value: capital(publishedWords(document)) },
          { term: 'References', value: `${code}-1, ${code}-2 …` },
          {
            term: 'Where to read it',
            value: url !== null && host !== null && (
              <a href={url} rel="noreferrer">
                {host}
              </a>
            ),
          },
        ]}
      />
      {note && <p className="soft small prose">{note}</p>}
      <p className="soft small prose">{rights}</p>
      {textSha256 !== '' && (
        <details className="small">
          <summary>Which text we read</summary>
          <p className="prose">
            The SHA-256 of its text is <code className="hash">{textSha256}</code>. Whoever has the same text
            gets the same number.
          </p>
        </details>
      )}
    </>
  )
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}
