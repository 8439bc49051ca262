import { addresses } from '@/components/site/addresses'
import { Movers } from '@/components/timeline/Movers'
import { Ways } from '@/components/timeline/Ways'
import type { MovedRequest } from '@/lib/progress/between'

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
          <Ways from={one.from} to={one.to} />
          <Movers movers={one.movers} replaced={one.replaced} learnt="was published">
            {() => ': corrected'}
          </Movers>
        </li>
      ))}
    </ul>
  )
}
