import NextAuth, { type NextAuthOptions } from 'next-auth'
import { NextRequest } from 'next/server'
import Credentials from 'next-auth/providers/credentials'
import { env } from '@/lib/core/env'
import { isKnownFailure } from '@/lib/core/errors'
import { log, logFailure } from '@/lib/core/log'
import { addressOf } from './address'
import { readToken, sessionCookie } from './cookie'
import { closeSession, findSession, LONGEST_SESSION } from './sessions'
import { signIn, signInForm } from './signIn'

declare module 'next-auth' {
  interface User {
    session: string
  }
}
declare module 'next-auth/jwt' {
  interface JWT {
    session?: string
  }
}

type Context = { params: Promise<{ nextauth: string[] }> }

/** Answers below /api/auth. The route before it has checked the origin and bounded the body. */
export async function nextAuth(request: Request, context: Context): Promise<Response> {
  const answer: unknown = await NextAuth(new NextRequest(request), context, options())
  if (!(answer instanceof Response)) throw new Error('NextAuth gave no answer')
  return answer
}

/** NextAuth as one more door to the same room: its session token is our random one, and means what the row says. */
function options(): NextAuthOptions {
  return {
    secret: env().NEXTAUTH_SECRET,
    // In one line, and without what was sent.
    logger: { error: (code) => log().warn({ code }, 'NextAuth refused'), warn: () => {}, debug: () => {} },
    pages: { signIn: '/sign-in', signOut: '/desk', error: '/sign-in' },
    cookies: { sessionToken: sessionCookie() },
    session: { strategy: 'jwt', maxAge: LONGEST_SESSION / 1000 },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        authorize: (typed, { headers }) => enter(typed, new Headers(headers)),
      }),
    ],
    jwt: {
      maxAge: LONGEST_SESSION / 1000,
      encode: ({ token }) => token?.session ?? '',
      decode: async ({ token = '' }) => {
        const person = await findSession(token)
        return person && { name: person.name, session: token }
      },
    },
    callbacks: { jwt: ({ token, user }) => (user ? { session: user.session } : token) },
    events: { signOut: ({ token }) => closeSession(token.session ?? '') },
  }
}

async function enter(typed: unknown, headers: Headers) {
  const { data } = signInForm.pick({ email: true, password: true }).strip().safeParse(typed)
  if (!data) return null
  try {
    const { personId, token } = await signIn({
      ...data,
      address: addressOf(headers),
      replaced: await readToken(),
    })
    return { id: personId, session: token }
  } catch (error) {
    // Whatever is thrown here NextAuth puts into an address.
    if (!isKnownFailure(error)) logFailure(error, 'nextAuth')
    return null
  }
}
