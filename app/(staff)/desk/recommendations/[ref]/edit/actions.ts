'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { reword } from '@/lib/recommendations/commands/reword'
import { rewordInput } from '@/lib/recommendations/schema'

export const saveWords = action(rewordInput, async (input, actor) => {
  await reword(actor, input)
  return `${desk.recommendation(input.ref)}?done=reworded`
})
