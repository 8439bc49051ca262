'use server'

import { z } from 'zod'
import { leave } from '@/lib/auth/enter'
import { action } from '@/lib/http/action'

export const signOut = action(z.strictObject({}), async () => {
  await leave()
  return '/sign-in?left'
})
