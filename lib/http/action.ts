import { refresh } from 'next/cache'
import { headers } from 'next/headers'
import { redirect, unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { currentActor } from '@/lib/auth/currentActor'
import type { FormAction, Values } from './formState'
import { submit, type Run } from './submit'

/**
 * A server action for components/form/Form. `run` gets what the strict `schema` made of the fields, and who sent them;
 * it returns the address to go to, or what is shown this once. It may throw any of the five failures. `beside`: what a form
 * that comes back is given along, by what was typed, right or wrong.
 */
export function action<Schema extends z.ZodType>(
  schema: Schema,
  run: Run<Schema>,
  beside?: (values: Values, actor: Actor) => Promise<unknown>,
): FormAction {
  return async (_state, form) => {
    const sender = { headers: await headers(), actor: currentActor, rethrow: unstable_rethrow }
    const answer = await submit(schema, run, form, sender)
    if ('to' in answer) redirect(answer.to)
    const isOutdated = answer.problems.some(({ code }) => code === 'CONFLICT')
    // The page behind the form has changed: a new row, or what somebody else wrote, with its version.
    if (answer.shown !== null || isOutdated) refresh()
    return beside ? { ...answer, beside: await beside(answer.values, await currentActor()) } : answer
  }
}
