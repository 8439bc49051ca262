import type { ReactNode } from 'react'

type Props = {
  /** Where an act leads back to. */
  id: string
  title: string
  /** How many there are, in words. */
  count?: string | undefined
  /** Where all of them are; null where these are all. */
  more?: string | null
  /** What has just been done here. */
  done?: ReactNode
  children: ReactNode
}

/** The first few things of one kind, and the way to the others. Absent where there is nothing, and nothing was done. */
export function DeskSection({ id, title, count, more, done, children }: Props) {
  if (!children && !done) return null
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="desk-section">
      <h2 id={`${id}-title`}>{title}</h2>
      {done}
      {children ? (
        <>
          {(count !== undefined || more) && (
            <p className="list-head">
              <span>{count}</span>
              {more && <a href={more}>All of them</a>}
            </p>
          )}
          {children}
        </>
      ) : (
        <p className="soft">Nothing more here.</p>
      )}
    </section>
  )
}
