'use server'

import { enter } from '@/lib/auth/enter'
import { action } from '@/lib/http/action'
import { setUp } from '@/lib/organisation/commands'
import { setUpInput } from '@/lib/organisation/schema'

export const setUpHeed = action(setUpInput, async (input) => {
  await setUp(input)
  await enter(input)
  return '/desk'
})
