import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import type { Problem } from '@/lib/core/errors'
import { isOfReact, isSecret, NOT_SENT, type FormAction, type FormState, type Values } from './formState'

/** By these codes no answer came: the form stays as it is, and its receipt too. */
export const UNANSWERED = ['LOST', 'OUTDATED']

/**
 * In the browser: sends a form, and where no answer of ours comes back (the line is dead, a proxy answers in our place)
 * gives the form its own words back. `accepted` is called when it leads on. Throws only what is meant for Next.js.
 */
export async function send(
  action: FormAction,
  state: FormState,
  form: FormData,
  accepted: () => void,
): Promise<FormState> {
  try {
    return await action(state, form)
  } catch (error) {
    if (isLeadingOn(error)) accepted()
    unstable_rethrow(error)
    const problem = unstable_isUnrecognizedActionError(error) ? OUTDATED : LOST
    return {
      ...NOT_SENT,
      attempt: `unanswered ${performance.now()}`,
      values: valuesOf(form),
      beside: state.beside,
      problems: [problem],
    }
  }
}

const LOST: Problem = {
  field: null,
  code: 'LOST',
  message:
    'The connection was lost. It is not known whether this arrived. Send it again as it is: it counts only once.',
}

const OUTDATED: Problem = {
  field: null,
  code: 'OUTDATED',
  message:
    'Heed was renewed since this page was opened, so nothing was saved. Load the page again, then send it.',
}

/** `redirect()` of an action is thrown, and its digest says so. */
function isLeadingOn(error: unknown): boolean {
  return error instanceof Error && 'digest' in error && String(error.digest).startsWith('NEXT_REDIRECT')
}

function valuesOf(form: FormData): Values {
  const values: Values = {}
  for (const [name, value] of form)
    if (typeof value === 'string' && !isOfReact(name) && !isSecret(name)) (values[name] ??= []).push(value)
  return values
}
