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
function shownIn(state: FormState, name: string, initial: string[]): readonly string[] {
  const { attempt, shown, values } = state
  if (attempt === null || shown !== null) return initial
  // What a colleague changed and this form did not is now theirs.
  return isBehind(state) && isLeftAlone(values, name) ? initial : sentAgain(values, name)
}

/**
 * Of what goes along unseen: only who was told that somebody was faster goes on with what is new (a version, what a decider
 * saw). Any other form that comes back keeps what it was opened with, also where the page was rendered anew without script.
 */
export function openedIn<Now>(state: FormState, name: string, now: Now): string | Now {
  return isBehind(state) ? now : (state.values[name]?.[0] ?? now)
}

export function isBehind({ problems }: FormState): boolean {
  return problems.some(({ code }) => code === 'CONFLICT')
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
