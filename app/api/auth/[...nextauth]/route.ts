import type { NextRequest } from 'next/server'
import { nextAuth } from '@/lib/auth/nextAuth'
import { NotFound } from '@/lib/core/errors'
import { readBody } from '@/lib/http/body'
import { checkOrigin } from '@/lib/http/origin'
import { problemResponse } from '@/lib/http/problem'

type Context = { params: Promise<{ nextauth: string[] }> }

/** All that we use of NextAuth. Its other doors stay shut. */
const OPEN = {
  GET: ['session', 'csrf', 'providers', 'signin', 'signout', 'error'],
  POST: ['signout', 'callback/credentials'],
} as const satisfies Record<string, readonly string[]>

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return answer(request, context, OPEN.GET)
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return answer(request, context, OPEN.POST)
}

async function answer(request: NextRequest, context: Context, open: readonly string[]): Promise<Response> {
  try {
    const { nextauth } = await context.params
    if (!open.includes(nextauth.join('/'))) throw new NotFound('There is nothing here.')
    const { url, headers } = request
    // Made anew: Node 24 cannot copy a request that Next has wrapped.
    if (request.method !== 'POST') return await nextAuth(new Request(url, { headers }), context)
    checkOrigin(headers)
    const body = new Uint8Array(await readBody(request))
    return await nextAuth(new Request(url, { method: 'POST', headers, body }), context)
  } catch (error) {
    return problemResponse(error)
  }
}
