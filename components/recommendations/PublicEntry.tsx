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
      <Place lang={lang} label="Replaced by" places={[entry.successor]} />
      <Place lang={lang} label="It goes on at" places={entry.carriedInto} />
      <Place lang={lang} label="Carried over from" places={[entry.carriedFrom]} />
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

type PlaceProps = { lang: string; label: string; places: readonly ReadEntry['successor'][] }

/** What took its place, or whose place it took, as far as that is public. */
function Place({ lang, label, places }: PlaceProps) {
  const to = addresses(lang)
  const known = places.flatMap((place) => (place?.ref ? [{ kind: place.kind, ref: place.ref }] : []))
  if (known.length === 0) return null
  return (
    <p className="timeline-more">
      <span className="soft">{label}: </span>
      {known.map(({ kind, ref }, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          {kind === 'RECOMMENDATION' ? (
            <a href={to.recommendation(ref)}>{ref}</a>
          ) : (
            <a href={to.recommendations({ addressee: ref })}>
              what is asked of {label === 'Carried over from' ? 'its predecessor' : 'its successor'}
            </a>
          )}
        </span>
      ))}
    </p>
  )
}
