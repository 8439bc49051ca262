import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { Conflict, isKnownFailure, type Problem } from '@/lib/core/errors'
import { logFailure } from '@/lib/core/log'
import { LARGEST_BODY } from './body'
import { leafOf } from './fields'
import { NOT_SENT, OPENED_BY, type FormState, type Values } from './formState'
import { readFields } from './input'
import { checkOrigin } from './origin'
import { isSignedOut } from './signedOut'

/** Where to go next; or what to show this once, on the same page; or what would happen; null: it comes back as it is. */
export type Outcome = string | { shown: string } | { ahead: string[] } | null
export type Run<Schema extends z.ZodType> = (input: z.output<Schema>, actor: Actor) => Promise<Outcome>
export type Sender = {
  headers: Pick<Headers, 'get'>
  actor: () => Promise<Actor>
  rethrow?: (error: unknown) => void
}

/** The beats of every form: origin, input, actor, command, answer. Knows nothing of Next.js, see action.ts. */
export async function submit<Schema extends z.ZodType>(
  schema: Schema,
  run: Run<Schema>,
  form: unknown,
  { headers, actor, rethrow }: Sender,
): Promise<FormState | { to: string }> {
  let values: Values = {}
  try {
    checkOrigin(headers)
    const read = readFields(form instanceof FormData ? form : [['form', null]], schema)
    values = read.values
    if (sizeOf(values) > LARGEST_BODY) return answer({ values, problems: [TOO_LARGE] })
    if ('problems' in read.result) return answer({ values, problems: read.result.problems })
    const who = await actor()
    if (isOfAnother(form, schema, who)) return answer({ values, problems: [anotherPerson(who)] })
    const outcome = await run(read.result.input, who)
    if (typeof outcome === 'string') return { to: outcome }
    return answer(outcome !== null && 'shown' in outcome ? outcome : { values, ...outcome })
  } catch (error) {
    // Redirects and "not found" are thrown, and meant for Next.js.
    rethrow?.(error)
    return answer({ values, problems: await problemsOf(error, actor) })
  }
}

/** Opened by one person, and sent after another one signed in in the same browser: what would be written is not theirs. */
function isOfAnother(form: unknown, schema: z.ZodType, who: Actor): boolean {
  const openedBy = form instanceof FormData ? form.get(OPENED_BY) : null
  return (
    openedBy !== null && leafOf(schema, 'receipt') !== null && who.kind === 'person' && who.id !== openedBy
  )
}

function anotherPerson(who: Actor): Problem {
  const name = who.kind === 'person' ? who.name : 'somebody else'
  const message = `You opened this form as somebody else, and are now signed in as ${name}. Nothing was saved. Sign in as yourself in another tab, then send this again.`
  return { field: null, code: 'ANOTHER_PERSON', message }
}

/** Next reads a form up to 12 MB (next.config.mjs), so that this can be said in the form and what was typed comes back. */
const TOO_LARGE: Problem = {
  field: null,
  code: 'TOO_LARGE',
  message: 'This is more than 1 MB of text. Shorten it, then send it again.',
}

function sizeOf(values: Values): number {
  return Object.values(values)
    .flat()
    .reduce((size, text) => size + Buffer.byteLength(text), 0)
}

function answer(state: Partial<FormState>): FormState {
  return { ...NOT_SENT, ...state, attempt: randomUUID() }
}

async function problemsOf(error: unknown, actor: Sender['actor']): Promise<Problem[]> {
  if (await isSignedOut(error, actor))
    return [
      {
        field: null,
        code: 'SIGNED_OUT',
        message: 'You are signed out. Sign in in another tab, then send this again.',
      },
    ]
  // By this code the page is made anew, and the form offers to show what it is now.
  if (error instanceof Conflict) return error.problems.map((one) => ({ ...one, code: 'CONFLICT' }))
  if (isKnownFailure(error)) return error.problems
  const reference = logFailure(error, 'action')
  const message = `Something went wrong here, and nothing was saved. Try again; if it stays like this, tell whoever looks after this Heed the number ${reference}.`
  return [{ field: null, code: 'UNEXPECTED', message }]
}
