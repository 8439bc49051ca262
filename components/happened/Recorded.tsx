import { Done } from '@/components/desk/Done'
import { desk } from '@/components/desk/deskAddresses'
import { requestLabel } from '@/components/happened/eventWords'
import { StatusWord } from '@/components/status/StatusWord'
import type { TickableAsk } from '@/lib/asks/queries/tickable'

type Props = { asks: readonly TickableAsk[]; takeBackMinutes: number; isHeld: boolean }

/** After the save: each request with the way to it, where its entry can be taken back. */
export function Recorded({ asks, takeBackMinutes, isHeld }: Props) {
  if (asks.length === 0) return null
  const isInside = asks.every(({ isDraft }) => isDraft)
  return (
    <>
      <Done
        what="recorded"
        takeBackMinutes={isInside ? null : takeBackMinutes}
        isHeld={isHeld && !isInside}
      />
      <ul className="lines">
        {asks.map(({ askId, ...ask }) => (
          <li key={askId} className="lines-apart">
            <a href={desk.request(ask.ref, askId)}>
              {ask.title} <span className="ref">{requestLabel(ask)}</span>
            </a>
            <StatusWord status={ask.implementation} isDoubted={ask.isDisputed} />
          </li>
        ))}
      </ul>
    </>
  )
}
