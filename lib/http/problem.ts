import {
  Conflict,
  Forbidden,
  Invalid,
  isKnownFailure,
  NotFound,
  type KnownFailure,
  type Problem,
} from '@/lib/core/errors'
import { logFailure } from '@/lib/core/log'

type Answer = {
  status: number
  title: string
  detail: string
  problems?: Problem[]
  headers?: Record<string, string>
}

/** What went wrong, as RFC 9457 has it. The unexpected tells a reference number and nothing else. */
export function problemResponse(error: unknown, { isSignedOut = false } = {}): Response {
  if (isKnownFailure(error)) {
    const [status, title] = statusOf(error, isSignedOut)
    return problem({ status, title, detail: error.message, problems: error.problems })
  }
  const detail = `Nothing was changed. If it stays like this, report the number ${logFailure(error, 'route')}.`
  return problem({ status: 500, title: 'Something went wrong here', detail })
}

/** For the methods that an address does not have: `export const POST = refuseMethod('GET', 'HEAD')`. */
export function refuseMethod(...allowed: string[]): () => Response {
  const detail = `Only ${allowed.join(' and ')} can be asked for here.`
  return () =>
    problem({ status: 405, title: 'Method not allowed', detail, headers: { Allow: allowed.join(', ') } })
}

function problem({ headers, ...body }: Answer): Response {
  const given = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store', ...headers }
  return new Response(JSON.stringify({ type: 'about:blank', ...body }), {
    status: body.status,
    headers: given,
  })
}

/** What was sent is not of a kind that is taken here. */
const UNSUPPORTED = ['NOT_JSON', 'NOT_A_FORM', 'FILE_TYPE', 'FILE_EXTENSION']

function statusOf(error: KnownFailure, isSignedOut: boolean): [number, string] {
  const codes = error.problems.map(({ code }) => code)
  if (codes.includes('TOO_LARGE')) return [413, 'Too large']
  if (codes.some((code) => UNSUPPORTED.includes(code))) return [415, 'Unsupported media type']
  if (error instanceof Invalid) return [400, 'Not understood']
  if (error instanceof Forbidden) return isSignedOut ? [401, 'Sign in first'] : [403, 'Not allowed']
  if (error instanceof NotFound) return [404, 'Not found']
  return error instanceof Conflict ? [409, 'Somebody was faster'] : [422, 'Refused']
}
