'use server'

import { desk } from '@/components/desk/deskAddresses'
import { addAddressee, changeAddressee } from '@/lib/addressees/commands'
import { addAddresseeInput, changeAddresseeInput } from '@/lib/addressees/schema'
import { action } from '@/lib/http/action'

export const add = action(addAddresseeInput, async (input, actor) => {
  const slug = await addAddressee(actor, input)
  return `${desk.addressee(slug)}?saved`
})

export const change = action(changeAddresseeInput, async (input, actor) => {
  await changeAddressee(actor, input)
  return `${desk.addressee(input.slug)}?saved`
})
