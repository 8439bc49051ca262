import { randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Refused } from './errors'
import { passwordProblem } from './passwordRules'

/** Argon2id with 19 MiB, two passes, one lane: OWASP's Password Storage Cheat Sheet. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash to keep of a new password. Throws Refused when it is too short, too long or too easy to guess. */
export async function hashPassword(
  password: string,
  person: { name: string; email: string },
): Promise<string> {
  const message = passwordProblem(password, person)
  if (message) throw new Refused(message, [{ field: 'password', code: 'WEAK_PASSWORD', message }])
  return hash(password.normalize('NFC'), OPTIONS)
}

/** Whether this is the password. It takes as long when there is none to compare with. */
export async function isPassword(known: string | null, password: string): Promise<boolean> {
  const isRight = await verify(known || (await nobody), password.normalize('NFC'))
  return isRight && Boolean(known)
}

/** The hash of a password that nobody knows. */
const nobody = hash(randomUUID(), OPTIONS)
