import type { Problem } from '@/lib/core/errors'

/** What was typed, by field; secrets are never in it. */
export type Values = Record<string, string[]>

/** What a form gets back when it does not lead to another page. */
export type FormState = {
  /** Another one each time that the form was sent; null before the first. */
  attempt: string | null
  values: Values
  problems: Problem[]
  /** What is shown this once, and kept nowhere: a link for somebody. */
  shown: string | null
  /** What would happen, were it sent: it was only looked at, and what was typed stays. */
  ahead: string[]
  /** What the action gives along whenever the form comes back, such as what was found by what was typed. */
  beside: unknown
}

export const NOT_SENT: FormState = {
  ...{ attempt: null, values: {}, problems: [], shown: null, ahead: [], beside: null },
}

/** What a form sends to: a named server action, made by `action()`. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>

/** The hidden field that says who opened the form: their id. */
export const OPENED_BY = 'openedBy'

/** React's own fields in a form. */
export function isOfReact(name: string): boolean {
  return name.startsWith('$ACTION_')
}

/** Whoever typed a password types it again: it does not travel back, and is kept nowhere. */
export function isSecret(name: string): boolean {
  return /password|token/i.test(name)
}
