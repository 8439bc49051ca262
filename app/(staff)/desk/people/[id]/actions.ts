'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { changePerson, letGo, welcomeBack } from '@/lib/people/commands/person'
import { changePersonInput, leavingInput } from '@/lib/people/schema'

export const change = action(changePersonInput, async (input, actor) => {
  await changePerson(actor, input)
  return `${desk.person(input.personId)}?done=changed`
})

export const leaves = action(leavingInput, async (input, actor) => {
  await letGo(actor, input)
  return `${desk.person(input.personId)}?done=left`
})

export const comesBack = action(leavingInput, async (input, actor) => {
  await welcomeBack(actor, input)
  return `${desk.person(input.personId)}?done=back`
})
