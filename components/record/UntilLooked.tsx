'use client'

import { use, type ReactNode } from 'react'
import { FormContext } from '@/components/form/FormContext'

/** What is said of an empty form makes way for what looking at the filled one has said. */
export function UntilLooked({ children }: { children: ReactNode }) {
  const { state } = use(FormContext)
  return state.ahead.length === 0 && children
}
