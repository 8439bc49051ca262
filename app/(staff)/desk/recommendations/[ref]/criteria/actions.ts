'use server'

import { desk } from '@/components/desk/deskAddresses'
import { addCriterion } from '@/lib/criteria/commands/add'
import { assessCriterion } from '@/lib/criteria/commands/assess'
import { changeCriterion } from '@/lib/criteria/commands/change'
import { addCriterionForm, assessCriterionForm, changeCriterionForm } from '@/lib/criteria/schema'
import { action } from '@/lib/http/action'

export const add = action(addCriterionForm, async ({ ref, ...input }, actor) => {
  await addCriterion(actor, input)
  return `${desk.criteria(ref, input.askId)}&done=added`
})

export const change = action(changeCriterionForm, async ({ ref, askId, ...input }, actor) => {
  await changeCriterion(actor, input)
  return `${desk.criteria(ref, askId)}&done=changed`
})

export const assess = action(assessCriterionForm, async ({ ref, askId, ...input }, actor) => {
  await assessCriterion(actor, input)
  return `${desk.criteria(ref, askId)}&done=assessed`
})
