'use server'

import { enter } from '@/lib/auth/enter'
import { nextPath } from '@/lib/auth/nextPath'
import { signInForm } from '@/lib/auth/signIn'
import { action } from '@/lib/http/action'

export const signIn = action(signInForm, async ({ next, ...who }) => {
  await enter(who)
  return nextPath(next)
})
