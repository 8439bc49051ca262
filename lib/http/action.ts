import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import { currentActor } from '@/lib/auth/currentActor'
import type { FormAction } from './formState'
import { submit, type Run } from './submit'

/**
 * A server action for components/form/Form. `run` gets what the strict `schema` made of the fields, and who sent them;
 * it returns the address to go to, or what is shown this once. It may throw any of the five failures.
 */
export function action<Schema extends z.ZodType>(schema: Schema, run: Run<Schema>): FormAction {
  return async (_state, form) => {
    const sender = { headers: await headers(), actor: currentActor, rethrow: unstable_rethrow }
    const answer = await submit(schema, run, form, sender)
    if ('to' in answer) redirect(answer.to)
    const isOutdated = answer.problems.some(({ code }) => code === 'CONFLICT')
    // The page behind the form has changed: a new row, or what somebody else wrote, with its version.
    if (answer.shown !== null || isOutdated) refresh()
    return answer
  }
}
