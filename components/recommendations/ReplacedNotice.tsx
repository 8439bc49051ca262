import { Notice } from '@/components/ui/Notice'

type Props = { refs: readonly string[]; hrefOf: (ref: string) => string }

/** At the top of what is replaced: the page that was cited stays, and leads on. */
export function ReplacedNotice({ refs, hrefOf }: Props) {
  if (refs.length === 0) return null
  return (
    <Notice tone="calm">
      <p>
        Replaced by <Refs {...{ refs, hrefOf }} />. What was recorded here until then stays below.
      </p>
    </Notice>
  )
}

/** What it asks besides: whose place it has taken, with their pages and histories. */
export function StandsFor({ refs, hrefOf }: Props) {
  if (refs.length === 0) return null
  return (
    <p className="soft">
      It has also taken the place of <Refs {...{ refs, hrefOf }} />: what was recorded there before stays
      there.
    </p>
  )
}

function Refs({ refs, hrefOf }: Props) {
  return refs.map((ref, index) => (
    <span key={ref}>
      {index > 0 && (index === refs.length - 1 ? ' and ' : ', ')}
      <a href={hrefOf(ref)}>{ref}</a>
    </span>
  ))
}
