import { addresses } from '@/components/site/addresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Clocks } from '@/components/timeline/Clocks'
import { entryWords, isCheck } from '@/components/timeline/entryWords'
import type { MovedRequest } from '@/lib/progress/between'
import type { ReadEntry } from '@/lib/progress/rules'
import type { Cause } from '@/lib/workflow/compare'
import { RESPONSE_WORDS, VERIFICATION_WORDS } from '@/lib/workflow/words'

/** Each request that moved: from where to where, and every public entry that moved it. */
export function MovedRequests({ lang, moved }: { lang: string; moved: readonly MovedRequest[] }) {
  return (
    <ul className="lines">
      {moved.map((one) => (
        <li key={`${one.ref} ${one.addressee ?? ''}`}>
          <a href={addresses(lang).recommendation(one.ref)}>{one.title}</a>
          <span className="below">
            {one.ref}
            {one.addressee && `, asked of ${one.addressee}`}
          </span>
          <Ways moved={one} />
          <ul>
            {one.replaced.map((entry) => (
              <li key={entry.id}>
                <s className="struck">{entryWords({ entry, moved: null })}</s>, <Dates entry={entry} />:
                corrected
              </li>
            ))}
            {one.movers.map(({ entry, cause, from, to }) => (
              <li key={entry.id}>
                {entryWords({ entry, moved: movedOf(from.implementation, to.implementation) })},{' '}
                <Dates entry={entry} />
                {CAUSES[cause]}
              </li>
            ))}
            {one.movers.length + one.replaced.length === 0 && (
              <li>By the calendar alone: the day by which to check it again has passed.</li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  )
}

const CAUSES: Readonly<Record<Cause, string>> = {
  HAPPENED: '',
  LEARNT: ': it had happened by the first day, and was published later',
  CORRECTED: ': it takes the place of what was wrong',
}

function Ways({ moved: { from, to } }: { moved: MovedRequest }) {
  return (
    <>
      {from.implementation !== to.implementation && (
        <p className="status-with-count">
          <StatusWord status={from.implementation} /> <span aria-hidden="true">→</span>
          <span className="visually-hidden">, then </span> <StatusWord status={to.implementation} />
        </p>
      )}
      {from.response !== to.response && (
        <p>
          Its answer: {RESPONSE_WORDS[from.response].toLowerCase()}, then{' '}
          {RESPONSE_WORDS[to.response].toLowerCase()}.
        </p>
      )}
      {from.verification !== to.verification && to.verification !== 'UNVERIFIED' && (
        <p>{VERIFICATION_WORDS[to.verification]}.</p>
      )}
    </>
  )
}

function Dates({ entry }: { entry: ReadEntry }) {
  return (
    <Clocks
      happenedOn={entry.effectiveOn}
      precision={entry.precision}
      enteredOn={entry.enteredOn}
      isCheck={isCheck(entry)}
    />
  )
}

function movedOf<State>(from: State, to: State): { from: State; to: State } | null {
  return from === to ? null : { from, to }
}
