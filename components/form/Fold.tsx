'use client'

import { use, type ReactNode } from 'react'
import { FormContext } from './FormContext'

type FoldProps = {
  summary: string
  fields: readonly string[]
  /** Something in it is filled in already, and has to be seen. */
  isOpen?: boolean
  children: ReactNode
}

/** What is suggested and seldom needed: folded away, and open as soon as one of its `fields` has a problem. */
export function Fold({ summary, fields, isOpen = false, children }: FoldProps) {
  const { state } = use(FormContext)
  const hasProblem = state.problems.some(({ field }) => field !== null && fields.includes(field))
  return (
    <details open={hasProblem || isOpen || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  )
}
