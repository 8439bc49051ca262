'use client'

import { createContext, use } from 'react'
import { NOT_SENT, type FormState } from '@/lib/http/formState'

type Context = {
  id: string
  state: FormState
  /** What is typed is kept in this tab. */
  isKept: boolean
}
export const FormContext = createContext<Context>({ id: 'form', state: NOT_SENT, isKept: false })

/** What a field shows: what was typed when the form came back, else what it began with. */
export function useField(name: string, initial: string[], hint: unknown) {
  const { id, state } = use(FormContext)
  const error = state.problems.find(({ field }) => field === name)?.message
  const place = `${id}-${name}`
  const describedBy = [hint ? `${place}-hint` : '', error ? `${place}-error` : ''].filter(Boolean).join(' ')
  return {
    id: place,
    error,
    values: state.problems.length + state.ahead.length > 0 ? (state.values[name] ?? []) : initial,
    attempt: state.attempt,
    described: { 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined },
  }
}
