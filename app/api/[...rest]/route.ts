import { NotFound } from '@/lib/core/errors'
import { problemResponse } from '@/lib/http/problem'

/** Whatever is asked for where there is nothing is answered as the API answers. */
export function GET(): Response {
  return problemResponse(new NotFound('There is nothing at this address.'))
}

export const POST = GET
export const PUT = GET
export const PATCH = GET
export const DELETE = GET
