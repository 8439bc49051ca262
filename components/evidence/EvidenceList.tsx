import type { ReactNode } from 'react'
import { hostOf, shortAddress } from '@/components/evidence/hostOf'
import { kindWords } from '@/components/evidence/kindWords'
import { tierWords } from '@/components/evidence/tierWords'
import { Day } from '@/components/ui/Day'
import type { CalendarDate } from '@/lib/core/dates'
import { POLARITY_WORDS } from '@/lib/workflow/words'

/** A piece of evidence as it may be shown; the public never sees a title, which is free text. */
export type EvidenceItem = {
  id: string
  kind: string
  tier: number
  isAttested: boolean
  polarity: keyof typeof POLARITY_WORDS
  title?: string
  url: string | null
  archiveUrl: string | null
  happenedOn: CalendarDate
  publishedOn: CalendarDate | null
}

type Props<Item extends EvidenceItem> = {
  items: readonly Item[]
  /** Where the entries of a timeline find a piece: `<anchor>-1`, `<anchor>-2` … */
  anchor: string
  /** For staff: what stands below a piece. */
  children?: (item: Item) => ReactNode
}

/** What it rests on, numbered, each with how strong it is and whether a copy was kept. */
export function EvidenceList<Item extends EvidenceItem>({ items, anchor, children }: Props<Item>) {
  return (
    <ol className="evidence">
      {items.map((item, index) => (
        <li key={item.id} id={`${anchor}-${index + 1}`}>
          <Name item={item} />
          {item.polarity !== 'SUPPORTS' && <b> ({POLARITY_WORDS[item.polarity].toLowerCase()})</b>}
          <span className="below">
            {whatItIs(item)}. Happened on <Day on={item.happenedOn} />
            {item.publishedOn && (
              <>
                , published on <Day on={item.publishedOn} />
              </>
            )}
            . <Copy item={item} />
          </span>
          {children?.(item)}
        </li>
      ))}
    </ol>
  )
}

function Name({ item }: { item: EvidenceItem }) {
  const host = hostOf(item.url)
  if (item.url === null || host === null) return <span>{item.title || kindWords(item.kind)}</span>
  const isNamed = Boolean(item.title) && item.title !== host
  return (
    <a href={item.url} rel="noreferrer">
      {isNamed ? `${item.title}, ${host}` : shortAddress(item.url)}
    </a>
  )
}

/** What it is and how strong; what it is called already, or what says the same twice, once. */
function whatItIs({ title, url, kind, tier }: EvidenceItem): string {
  const strength = tierWords(tier)
  const isSaid = (!title && hostOf(url) === null) || kindWords(kind) === strength
  return isSaid ? strength : `${kindWords(kind)}; ${strength.toLowerCase()}`
}

/** A page that nobody has saved can vanish: that is said. */
function Copy({ item }: { item: EvidenceItem }) {
  const host = hostOf(item.archiveUrl)
  if (item.archiveUrl !== null && host !== null)
    return (
      <a href={item.archiveUrl} rel="noreferrer">
        Saved copy, {host}
      </a>
    )
  if (item.isAttested) return <>Two of our staff saw it; nothing is kept</>
  return item.url === null ? null : <>Link only: no copy was saved</>
}
