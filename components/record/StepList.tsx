import type { ReactNode } from 'react'

export type StepItem = { key: string; href: string; label: ReactNode; hint?: string }

/** One question, answered by following a link: it works without a script, and leaves no form half filled. */
export function StepList({ steps }: { steps: readonly StepItem[] }) {
  return (
    <ul className="steps">
      {steps.map(({ key, href, label, hint }) => (
        <li key={key}>
          <a href={href}>{label}</a>
          {hint && <span className="below">{hint}</span>}
        </li>
      ))}
    </ul>
  )
}
