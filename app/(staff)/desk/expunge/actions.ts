'use server'

import { action } from '@/lib/http/action'
import { expunge, lookAtExpunging } from '@/lib/publication/expunge'
import { expungeForm, lookInput } from '@/lib/publication/schema'

export const removeForSafety = action(expungeForm, async ({ isSure: _isSure, ...input }, actor) => {
  await expunge(actor, input)
  return '/desk/expunge?done'
})

export const haveLooked = action(lookInput, async (input, actor) => {
  await lookAtExpunging(actor, input)
  return '/desk/expunge'
})
