import { desk } from '@/components/desk/deskAddresses'
import { StatusWord } from '@/components/status/StatusWord'
import { Movers } from '@/components/timeline/Movers'
import { Ways } from '@/components/timeline/Ways'
import { Day } from '@/components/ui/Day'
import type { ComparedEntry, MovedAsk } from '@/lib/asks/queries/compare'

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
          <Ways from={ask.from} to={ask.to} />
          <AsNowKnown ask={ask} />
          <Movers movers={ask.movers} replaced={ask.replaced} learnt="we learnt it">
            {({ id }) => <InPlace by={ask.inPlace[id]} />}
          </Movers>
        </li>
      ))}
    </ol>
  )
}

/** What it stood at the first point as we now know, where that is another thing. */
function AsNowKnown({ ask: { from, fromAsNowKnown } }: { ask: MovedAsk }) {
  if (fromAsNowKnown.implementation === from.implementation) return null
  return (
    <p className="soft small">
      As we know it now, it stood at “<StatusWord status={fromAsNowKnown.implementation} />” on the first day
      already.
    </p>
  )
}

function InPlace({ by }: { by: ComparedEntry | undefined }) {
  if (!by) return null
  return (
    <>
      ; {by.verb === 'takeBack' ? 'taken back' : 'corrected'} on <Day on={by.enteredOn} />
    </>
  )
}
