import type { WhyLine, WhyLink } from '@/lib/workflow/whyFacts'

type Props = {
  lines: readonly WhyLine[]
  /** Where on this page a link leads, and its name there; null where it is not shown. */
  linkOf: (link: WhyLink) => { href: string; label: string } | null
  /** What is explained, where a page explains several. */
  of?: string
}

/** Why something stands where it stands, sentence by sentence, each with what it speaks of. */
export function Why({ lines, linkOf, of }: Props) {
  return (
    <details className="why">
      <summary>Why this status?{of && <span className="visually-hidden"> {of}</span>}</summary>
      <ol>
        {lines.map(({ code, text, links }, index) => (
          <li key={`${code} ${index}`}>
            {text}
            {links
              .flatMap((link) => linkOf(link) ?? [])
              .map(({ href, label }, place) => (
                <span key={href} className="why-link">
                  {place > 0 ? ', ' : ' '}
                  <a href={href}>{label}</a>
                </span>
              ))}
          </li>
        ))}
      </ol>
    </details>
  )
}
