'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { addRequest } from '@/lib/recommendations/commands/addRequest'
import { archive } from '@/lib/recommendations/commands/archive'
import { reword } from '@/lib/recommendations/commands/reword'
import { archiveInput, requestInput, rewordInput } from '@/lib/recommendations/schema'

export const saveWords = action(rewordInput, async (input, actor) => {
  await reword(actor, input)
  return `${desk.recommendation(input.ref)}?done=reworded`
})

export const askAnother = action(requestInput, async (input, actor) => {
  await addRequest(actor, input)
  return `${desk.recommendation(input.ref)}?done=requested`
})

export const putAway = action(archiveInput, async (input, actor) => {
  await archive(actor, input)
  return `${desk.recommendation(input.ref)}?done=archived`
})
