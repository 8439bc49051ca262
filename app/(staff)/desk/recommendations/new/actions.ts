'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { addDraft } from '@/lib/recommendations/commands/addDraft'
import { draftInput } from '@/lib/recommendations/schema'

export const draft = action(draftInput, async (input, actor) => {
  const ref = await addDraft(actor, input)
  return `${desk.recommendation(ref)}?done=drafted`
})
