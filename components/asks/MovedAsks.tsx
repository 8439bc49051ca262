import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Clocks } from '@/components/timeline/Clocks'
import { entryWords, isCheck } from '@/components/timeline/entryWords'
import { Day } from '@/components/ui/Day'
import type { ComparedEntry, MovedAsk } from '@/lib/asks/queries/compare'
import type { Cause } from '@/lib/workflow/compare'
import { RESPONSE_WORDS, VERIFICATION_WORDS } from '@/lib/workflow/words'

/** Each request that moved: from where to where, and every entry that moved it. */
export function MovedAsks({ asks }: { asks: readonly MovedAsk[] }) {
  return (
    <ol className="moves">
      {asks.map((ask) => (
        <li key={ask.askId}>
          <p className="move-what">
            <span className="ref">{ask.ref}</span> <a href={desk.request(ask.ref, ask.askId)}>{ask.title}</a>
            <span className="below">{ask.addressee}</span>
          </p>
          <Ways ask={ask} />
          <ul className="move-why">
            {ask.replaced.map((entry) => (
              <Replaced key={entry.id} entry={entry} by={ask.inPlace[entry.id]} />
            ))}
            {ask.movers.map(({ entry, cause, from, to }) => (
              <li key={entry.id}>
                <b>{entryWords({ entry, moved: movedOf(from.implementation, to.implementation) })}</b>,{' '}
                <EntryClocks entry={entry} />
                {CAUSES[cause]}
              </li>
            ))}
            {ask.movers.length + ask.replaced.length === 0 && (
              <li>By the calendar alone: the day by which to check it again has passed.</li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const CAUSES: Readonly<Record<Cause, string>> = {
  HAPPENED: '',
  LEARNT: ': it had happened by the first day, and we learnt it later',
  CORRECTED: ': it takes the place of what was wrong',
}

/** Each axis that moved; what it stood at the first point as we now know, where that is another thing. */
function Ways({ ask: { from, fromAsNowKnown, to } }: { ask: MovedAsk }) {
  return (
    <>
      {from.implementation !== to.implementation && (
        <p className="move">
          <StatusWord status={from.implementation} />
          <span aria-hidden="true">→</span>
          <span className="visually-hidden">, then </span>
          <StatusWord status={to.implementation} />
        </p>
      )}
      {from.response !== to.response && (
        <p>
          Its answer: {RESPONSE_WORDS[from.response].toLowerCase()}, then{' '}
          {RESPONSE_WORDS[to.response].toLowerCase()}.
        </p>
      )}
      {from.verification !== to.verification && isWorthSaying(to.verification) && (
        <p>{VERIFICATION_WORDS[to.verification]}.</p>
      )}
      {fromAsNowKnown.implementation !== from.implementation && (
        <p className="soft small">
          As we know it now, it stood at “<StatusWord status={fromAsNowKnown.implementation} />” on the first
          day already.
        </p>
      )}
    </>
  )
}

/** That a claim was checked by two goes with the claim; that it is in doubt does not. */
function isWorthSaying(verification: MovedAsk['to']['verification']): boolean {
  return verification !== 'UNVERIFIED'
}

function Replaced({ entry, by }: { entry: ComparedEntry; by: ComparedEntry | undefined }) {
  return (
    <li>
      <s className="struck">{entryWords({ entry, moved: null })}</s>, <EntryClocks entry={entry} />
      {by && (
        <>
          ; {by.verb === 'takeBack' ? 'taken back' : 'corrected'} on <Day on={by.enteredOn} />
        </>
      )}
    </li>
  )
}

function EntryClocks({ entry }: { entry: ComparedEntry }) {
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
