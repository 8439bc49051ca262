import { desk } from '@/components/desk/deskAddresses'
import { Notice } from '@/components/ui/Notice'
import type { Alike } from '@/lib/recommendations/queries/alike'

/** Of a draft: it may be in the list already. It warns and stops nobody. */
export function TwiceNotice({ alike }: { alike: readonly Alike[] }) {
  const same = alike.filter(({ isNearlyTheSame }) => isNearlyTheSame)
  if (same.length === 0) return null
  return (
    <Notice title="It may be in the list already">
      <p>It says nearly the same as</p>
      <ul className="lines">
        {same.map(({ ref, title }) => (
          <li key={ref}>
            <span className="ref">{ref}</span> <a href={desk.recommendation(ref)}>{title}</a>
          </li>
        ))}
      </ul>
      <p>Two documents may well ask for the same. Where it is one and the same request, keep this a draft.</p>
    </Notice>
  )
}
