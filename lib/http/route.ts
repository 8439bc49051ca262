import { unstable_rethrow } from 'next/navigation'
import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { currentActor } from '@/lib/auth/currentActor'
import { Invalid } from '@/lib/core/errors'
import { readJson } from './body'
import { readFields } from './input'
import { checkOrigin } from './origin'
import { problemResponse } from './problem'
import { parseBound } from './receipt'
import { problemsOf } from './sentences'
import { isSignedOut } from './signedOut'

type Params = Record<string, string | string[] | undefined>
export type Asked<Schema extends z.ZodType> = {
  input: z.output<Schema>
  params: Params
  request: Request
  /** Asked for when it is needed: a public answer is the same for everybody. */
  actor: () => Promise<Actor>
}
export type Route = (request: Request, context: { params: Promise<Params> }) => Promise<Response>

/**
 * A route handler with the beats of every form. `schema` is strict, and for the query of a GET, for the JSON of a write;
 * with `isStream` a write's body is left to `run`, which counts what it reads, and `schema` is for its query.
 * `run` returns a Response, or what is sent as JSON and never stored. Failures become problem+json.
 */
export function route<Schema extends z.ZodType>(
  schema: Schema,
  run: (asked: Asked<Schema>) => Promise<unknown>,
  { isStream = false } = {},
): Route {
  return async (request, context) => {
    try {
      const isWrite = !['GET', 'HEAD'].includes(request.method)
      if (isWrite) checkOrigin(request.headers)
      const input = isWrite && !isStream ? await bodyOf(request, schema) : queryOf(request, schema)
      const answer = await run({ input, params: await context.params, request, actor: currentActor })
      if (answer instanceof Response) return answer
      return Response.json(answer ?? null, { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      unstable_rethrow(error)
      return problemResponse(error, { isSignedOut: await isSignedOut(error, currentActor) })
    }
  }
}

function queryOf<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  const { result } = readFields(new URL(request.url).searchParams, schema)
  if ('problems' in result)
    throw new Invalid('The address asks for something that is not known here.', result.problems)
  return result.input
}

async function bodyOf<Schema extends z.ZodType>(request: Request, schema: Schema): Promise<z.output<Schema>> {
  queryOf(request, z.strictObject({}))
  const parsed = parseBound(schema, await readJson(request))
  if (!parsed.success)
    throw new Invalid('The body does not have the form that is expected here.', problemsOf(parsed.error))
  return parsed.data
}
