'use client'

import { createContext, use } from 'react'
import { NOT_SENT, type FormState } from '@/lib/http/formState'
import { isLeftAlone, sentAgain } from '@/lib/wordings/rules'

type Context = {
  id: string
  state: FormState
  /** What is typed is kept in this tab. */
  isKept: boolean
}
export const FormContext = createContext<Context>({ id: 'form', state: NOT_SENT, isKept: false })

/** What a field shows: what was typed when the form came back, else what it began with. */
function shownIn({ problems, ahead, values }: FormState, name: string, initial: string[]): readonly string[] {
  if (problems.length + ahead.length === 0) return initial
  const isBehind = problems.some(({ code }) => code === 'CONFLICT')
  // What a colleague changed and this form did not is now theirs.
  return isBehind && isLeftAlone(values, name) ? initial : sentAgain(values, name)
}

export function useField(name: string, initial: string[], hint: unknown) {
  const { id, state } = use(FormContext)
  const error = state.problems.find(({ field }) => field === name)?.message
  const place = `${id}-${name}`
  const describedBy = [hint ? `${place}-hint` : '', error ? `${place}-error` : ''].filter(Boolean).join(' ')
  return {
    id: place,
    error,
    values: shownIn(state, name, initial),
    attempt: state.attempt,
    described: { 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined },
  }
}
