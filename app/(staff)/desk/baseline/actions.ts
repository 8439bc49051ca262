'use server'

import { dealWords } from '@/components/baseline/dealWords'
import { desk } from '@/components/desk/deskAddresses'
import { dealCards, lookAtDeal } from '@/lib/baseline/commands/deal'
import { handOnCards } from '@/lib/baseline/commands/handOn'
import { passCard } from '@/lib/baseline/commands/pass'
import { dealForm, handOnInput, passInput } from '@/lib/baseline/schema'
import { action } from '@/lib/http/action'

export const dealOut = action(dealForm, async ({ lookFirst, ...input }, actor) => {
  if (lookFirst) return { ahead: dealWords(await lookAtDeal(actor, input)) }
  await dealCards(actor, input)
  return desk.baseline('dealt')
})

export const passOn = action(passInput, async (input, actor) => {
  await passCard(actor, input)
  return desk.baseline(input.personId === undefined ? 'givenUp' : 'passed')
})

export const handOn = action(handOnInput, async (input, actor) => {
  await handOnCards(actor, input)
  return desk.baseline('handedOn')
})
