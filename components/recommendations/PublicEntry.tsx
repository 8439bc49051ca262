import { addresses } from '@/components/site/addresses'
import type { ReadEntry } from '@/lib/progress/rules'
import { DECIDED_BY_ONE_PERSON, ENDING_WORDS, LAPSE_WORDS, VERIFICATION_WORDS } from '@/lib/workflow/words'

/** What was said with an entry, as far as a lead has cleared it; its codes always. */
export function PublicEntry({ lang, entry }: { lang: string; entry: ReadEntry }) {
  return (
    <>
      {saidLines(entry).map(([label, text]) => (
        <p className="timeline-more" key={label}>
          {label && <span className="soft">{label}: </span>}
          {text}
        </p>
      ))}
      <Successor lang={lang} successor={entry.successor} />
      <DecidedBy entry={entry} />
    </>
  )
}

/** In the order of telling; the sentence needs no label. */
function saidLines({ said, lapse, ending, response }: ReadEntry): [string, string][] {
  const lines: [string, string | null | undefined][] = [
    ['', said.sentence],
    ['Correction', said.publicSentence],
    ['Searched', said.searched],
    ['How it came to nothing', lapse && LAPSE_WORDS[lapse]],
    ['How it ended', ending && ENDING_WORDS[ending]],
    ['In its own words', said.words && `“${said.words}”`],
    [response === null ? 'What remains' : 'Not accepted', said.remainder],
    ['What was lost', said.lost],
    ['Why', said.reason],
    ['What remains at risk', said.risk],
    ['What we found', said.answer],
    ['Replaced by', said.instrument],
    ['Why it counts as proven', said.verifierSentence],
  ]
  return lines.flatMap(([label, text]) => (text ? [[label, text] satisfies [string, string]] : []))
}

/** By how many, never by whom. */
function DecidedBy({ entry: { verification, isDecidedByOnePerson } }: { entry: ReadEntry }) {
  if (isDecidedByOnePerson) return <p className="soft small">{DECIDED_BY_ONE_PERSON}.</p>
  return verification === 'VERIFIED' ? <p className="soft small">{VERIFICATION_WORDS.VERIFIED}.</p> : null
}

function Successor({ lang, successor }: { lang: string; successor: ReadEntry['successor'] }) {
  if (!successor?.ref) return null
  const { kind, ref } = successor
  const to = addresses(lang)
  return (
    <p className="timeline-more">
      <span className="soft">Replaced by: </span>
      {kind === 'RECOMMENDATION' ? (
        <a href={to.recommendation(ref)}>{ref}</a>
      ) : (
        <a href={to.recommendations({ addressee: ref })}>what is asked of its successor</a>
      )}
    </p>
  )
}
