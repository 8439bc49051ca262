import { z } from 'zod'
import { db } from '@/lib/core/db'
import { Refused } from '@/lib/core/errors'
import { emailAddress } from '@/lib/core/text'
import { LONGEST } from '@/lib/core/passwordRules'
import { isPassword } from '@/lib/core/passwords'
import { openSession, type OpenSession } from './sessions'
import { countAttempt, forgetAttempts } from './throttle'

export const signInForm = z.strictObject({
  email: emailAddress('Enter your email address.'),
  password: z
    .string('Enter your password.')
    .min(1, 'Enter your password.')
    .max(LONGEST * 4, 'That is too long for a password.'),
  next: z.string().max(2000).optional(),
})

export type Attempt = { email: string; password: string; address: string; replaced?: string | undefined }

/** The only way in: our form and NextAuth's callback both call it. Throws Refused, and never says which part was wrong. */
export async function signIn({
  email,
  password,
  address,
  replaced,
}: Attempt): Promise<OpenSession & { personId: string }> {
  await countAttempt(email, address)
  const person = await db().person.findUnique({ where: { email, isActive: true } })
  if (!(await isPassword(person?.passwordHash ?? null, password)) || !person) {
    const message = 'This email address and password do not go together.'
    throw new Refused(message, [{ field: null, code: 'WRONG_CREDENTIALS', message }])
  }
  await forgetAttempts(email, address)
  return { ...(await openSession(person.id, replaced)), personId: person.id }
}
