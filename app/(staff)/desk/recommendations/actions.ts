'use server'

import { action } from '@/lib/http/action'
import { listAddress } from '@/lib/recommendations/schema'
import { removeView, saveView } from '@/lib/views/commands'
import { filterOf, removeViewInput, viewInput } from '@/lib/views/schema'

export const keepView = action(viewInput, async (input, actor) => {
  await saveView(actor, input)
  return listAddress(filterOf(input.query))
})

export const dropView = action(removeViewInput, async (input, actor) => {
  await removeView(actor, input)
  return listAddress({})
})
