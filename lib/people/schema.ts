import { z } from 'zod'
import { ROLES } from '@/lib/access/roles'
import { emailAddress, line, version } from '@/lib/core/text'

export const personInput = z.strictObject({
  receipt: z.uuid(),
  name: line('Enter the name of the person.', 120),
  email: emailAddress('Enter the email address of the person.'),
  roles: z.array(z.enum(ROLES), 'Choose at least one role.').min(1, 'Choose at least one role.'),
})
export type PersonInput = z.infer<typeof personInput>

export const inviteInput = z.strictObject({ receipt: z.uuid(), personId: z.uuid() })
export type InviteInput = z.infer<typeof inviteInput>

/** What somebody who was added types on the page that their link leads to. */
export const welcomeInput = z.strictObject({
  token: z.string().max(100),
  password: z.string('Choose a password.').max(2000, 'That is too long for a password.'),
})
export type WelcomeInput = z.infer<typeof welcomeInput>

/** One of our people, as one was read: what they are called, and what they may. */
export const changePersonInput = z.strictObject({
  receipt: z.uuid(),
  personId: z.uuid(),
  version,
  name: personInput.shape.name,
  roles: personInput.shape.roles,
})
export type ChangePersonInput = z.infer<typeof changePersonInput>

/** Somebody has left, or is back. */
export const leavingInput = z.strictObject({ receipt: z.uuid(), personId: z.uuid(), version })
export type LeavingInput = z.infer<typeof leavingInput>
