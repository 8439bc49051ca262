import type { ReactNode } from 'react'

type Props = {
  title?: string
  /** `warn`: read this before you rely on the rest; `calm`: worth knowing; `good`: it worked. */
  tone?: 'warn' | 'calm' | 'good'
  /** Announced as it appears, after an act of the person. */
  isAnswer?: boolean
  children: ReactNode
}

/** Something to know before reading on. The words say it; the colour only agrees. */
export function Notice({ title, tone = 'warn', isAnswer = false, children }: Props) {
  return (
    <div className={tone === 'warn' ? 'notice' : `notice is-${tone}`} {...(isAnswer && { role: 'status' })}>
      {title && <p className="notice-title">{title}</p>}
      {children}
    </div>
  )
}
