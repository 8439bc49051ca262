'use server'

import { desk } from '@/components/desk/deskAddresses'
import { dealCards } from '@/lib/baseline/commands/deal'
import { passCard } from '@/lib/baseline/commands/pass'
import { dealInput, passInput } from '@/lib/baseline/schema'
import { action } from '@/lib/http/action'

export const dealOut = action(dealInput, async (input, actor) => {
  await dealCards(actor, input)
  return desk.baseline('dealt')
})

export const passOn = action(passInput, async (input, actor) => {
  await passCard(actor, input)
  return desk.baseline(input.personId === undefined ? 'givenUp' : 'passed')
})
