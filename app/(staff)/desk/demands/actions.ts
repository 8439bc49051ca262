'use server'

import { desk } from '@/components/desk/deskAddresses'
import { addDemand, changeDemand } from '@/lib/demands/commands'
import { addDemandInput, changeDemandInput } from '@/lib/demands/schema'
import { action } from '@/lib/http/action'

export const add = action(addDemandInput, async (input, actor) => {
  const slug = await addDemand(actor, input)
  return `${desk.demand(slug)}?saved`
})

export const change = action(changeDemandInput, async (input, actor) => {
  await changeDemand(actor, input)
  return `${desk.demand(input.slug)}?saved`
})
