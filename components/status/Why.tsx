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
            {links.map((link) => {
              const target = linkOf(link)
              return (
                target && (
                  <span key={`${link.kind} ${link.id}`} className="why-link">
                    {' '}
                    <a href={target.href}>{target.label}</a>
                  </span>
                )
              )
            })}
          </li>
        ))}
      </ol>
    </details>
  )
}
