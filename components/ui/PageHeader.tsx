import type { ReactNode } from 'react'

/** How a page opens: where it lies, what it is called, what it says in a sentence. */
export function PageHeader({
  crumbs,
  title,
  children,
}: {
  crumbs?: ReactNode
  title: string
  children?: ReactNode
}) {
  return (
    <header>
      {crumbs && <p className="crumbs">{crumbs}</p>}
      <h1>{title}</h1>
      {children}
    </header>
  )
}
