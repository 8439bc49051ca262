'use server'

import { enter } from '@/lib/auth/enter'
import { action } from '@/lib/http/action'
import { choosePassword } from '@/lib/people/commands'
import { welcomeInput } from '@/lib/people/schema'

export const comeIn = action(welcomeInput, async (input) => {
  const email = await choosePassword(input)
  await enter({ email, password: input.password })
  return '/desk'
})
