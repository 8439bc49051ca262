import { cookies } from 'next/headers'
import { env } from '@/lib/core/env'
import type { OpenSession } from './sessions'

/** Over https no other host and no script can set or read it; a plain http address is a developer's own machine. */
export function sessionCookie() {
  const secure = env().HEED_ORIGIN.startsWith('https:')
  const name = secure ? '__Host-heed-session' : 'heed-session'
  return { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } as const
}

export async function readToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie().name)?.value
}

export async function keepToken({ token, expiresAt }: OpenSession): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  jar.set(name, token, { ...options, expires: expiresAt })
}

export async function dropToken(): Promise<void> {
  const { name, options } = sessionCookie()
  const jar = await cookies()
  // Told with the same attributes: a browser ignores a `__Host-` cookie that lacks them.
  jar.set(name, '', { ...options, maxAge: 0 })
}
