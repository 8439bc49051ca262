import { headers } from 'next/headers'
import { addressOf } from './address'
import { dropToken, keepToken, readToken } from './cookie'
import { closeSession } from './sessions'
import { signIn } from './signIn'

/** Signs in whoever sends this request. Throws Refused. */
export async function enter({ email, password }: { email: string; password: string }): Promise<void> {
  const address = addressOf(await headers())
  await keepToken(await signIn({ email, password, address, replaced: await readToken() }))
}

/** Signs out: the session is gone from the table, not just from this browser. */
export async function leave(): Promise<void> {
  const token = await readToken()
  if (token) await closeSession(token)
  await dropToken()
}
