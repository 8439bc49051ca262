import type { ReactNode } from 'react'
import type { Implementation } from '@/lib/workflow/statuses'

/**
 * The mark of a status: a ring that fills as the recommendation is heeded. Its word always stands beside it, so it is
 * silent to those who listen. Takes the colour of the text around it.
 */
export function Ball({ status, isDoubted = false }: { status: Implementation; isDoubted?: boolean }) {
  return (
    <svg className="ball" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {isDoubted && status === 'IMPLEMENTED' ? HOLLOW : SHAPES[status]}
    </svg>
  )
}

const ring = { cx: 8, cy: 8, r: 6.6, fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 } as const
const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8 } as const

/** What is being checked again is not full: a ring with its tick. */
const HOLLOW = (
  <>
    <circle {...ring} strokeDasharray="2.2 2" />
    <path d="M4.9 8.2l2.1 2.1 4.1-4.5" {...stroke} />
  </>
)

const SHAPES: Readonly<Record<Implementation, ReactNode>> = {
  NOT_ASSESSED: <circle {...ring} strokeDasharray="2.2 2" />,
  NO_ACTION: <circle {...ring} />,
  COMMITTED: (
    <>
      <circle {...ring} />
      <circle cx={8} cy={8} r={2.1} fill="currentColor" />
    </>
  ),
  IN_PROGRESS: (
    <>
      <circle {...ring} />
      <path d="M8 1.4A6.6 6.6 0 0 1 14.6 8H8z" fill="currentColor" />
    </>
  ),
  PARTIALLY_IMPLEMENTED: (
    <>
      <circle {...ring} />
      <path d="M8 1.4a6.6 6.6 0 0 1 0 13.2z" fill="currentColor" />
    </>
  ),
  IMPLEMENTED: (
    <>
      <circle cx={8} cy={8} r={7.4} fill="currentColor" />
      <path className="ball-tick" d="M4.6 8.3l2.3 2.3 4.5-5" {...stroke} stroke="#fff" />
    </>
  ),
  REGRESSED: (
    <>
      <circle {...ring} />
      <path d="M8 4v7.2M4.8 8.2 8 11.6l3.2-3.4" {...stroke} />
    </>
  ),
  CLOSED_NOT_IMPLEMENTED: (
    <>
      <circle {...ring} />
      <path d="M5 5l6 6M11 5l-6 6" {...stroke} />
    </>
  ),
  SUPERSEDED: (
    <>
      <circle {...ring} />
      <path d="M4.9 5.2 7.7 8l-2.8 2.8M8.5 5.2 11.3 8l-2.8 2.8" {...stroke} strokeWidth={1.6} />
    </>
  ),
}
