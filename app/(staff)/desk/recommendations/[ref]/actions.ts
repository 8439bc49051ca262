'use server'

import { desk } from '@/components/desk/deskAddresses'
import { comment } from '@/lib/comments/commands'
import { commentInput } from '@/lib/comments/schema'
import { action } from '@/lib/http/action'

export const addNote = action(commentInput, async (input, actor) => {
  await comment(actor, input)
  return `${desk.recommendation(input.ref)}?done=noted#notes`
})
