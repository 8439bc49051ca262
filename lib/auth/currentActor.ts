import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import { readToken } from './cookie'
import { nextPath } from './nextPath'
import { PATH_HEADER } from './pathHeader'
import { findSession } from './sessions'

/** Who asks: the person whose session the cookie names, looked up anew on each request, or the public. */
export const currentActor = cache(async (): Promise<Actor> => {
  const token = await readToken()
  return (token && (await findSession(token))) || { kind: 'public' }
})

/** For every page of staff. Sends whoever is not signed in to the door, and back here afterwards. */
export async function requireStaff(): Promise<PersonActor> {
  const actor = await currentActor()
  if (actor.kind !== 'person') redirect(`/sign-in?next=${encodeURIComponent(await askedPath())}`)
  if (!can(actor, 'readStaff')) notFound()
  return actor
}

/** The page of the desk that is asked for; the desk itself where nobody told or somebody made it up. */
export async function askedPath(): Promise<string> {
  return nextPath((await headers()).get(PATH_HEADER) ?? undefined)
}
