'use server'

import { z } from 'zod'
import { leave } from '@/lib/auth/enter'
import { putAside } from '@/lib/comments/commands'
import { asideInput } from '@/lib/comments/schema'
import { takeStep } from '@/lib/contacts/commands/correct'
import { stepInput } from '@/lib/contacts/schema'
import { action } from '@/lib/http/action'

export const signOut = action(z.strictObject({}), async () => {
  await leave()
  return '/sign-in?left'
})

export const putMentionAside = action(asideInput, async (input, actor) => {
  await putAside(actor, input)
  return '/desk'
})

export const stepTaken = action(stepInput, async (input, actor) => {
  await takeStep(actor, input)
  return '/desk'
})
