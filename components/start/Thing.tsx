import type { ReactNode } from 'react'

type Props = { title: string; tryIt: { href: string; words: string } | null; children: ReactNode }

/** One thing to know, and one to try. */
export function Thing({ title, tryIt, children }: Props) {
  return (
    <li>
      <h2>{title}</h2>
      {children}
      {tryIt && (
        <p>
          Try it: <a href={tryIt.href}>{tryIt.words}</a>
        </p>
      )}
    </li>
  )
}
