'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { addPart } from '@/lib/recommendations/commands/addPart'
import { partInput } from '@/lib/recommendations/schema'

export const draftPart = action(partInput, async (input, actor) => {
  const ref = await addPart(actor, input)
  return `${desk.recommendation(ref)}?done=drafted`
})
