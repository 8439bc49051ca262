'use server'

import { desk } from '@/components/desk/deskAddresses'
import { awaitLater } from '@/lib/contacts/commands/awaitLater'
import { correctContact, takeStep } from '@/lib/contacts/commands/correct'
import { recordContact } from '@/lib/contacts/commands/record'
import { awaitForm, contactForm, contactSearch, correctForm, stepForm } from '@/lib/contacts/schema'
import { action } from '@/lib/http/action'
import { lookFor } from './lookFor'

export const record = action(contactForm, async (input, actor) => {
  await recordContact(actor, input)
  return `${desk.contacts(input.addressee)}&done=${input.isAwaited ? 'awaited' : 'recorded'}`
})

export const correct = action(correctForm, async ({ addressee, ...input }, actor) => {
  await correctContact(actor, input)
  return `${desk.contacts(addressee)}&done=corrected`
})

export const awaitIt = action(awaitForm, async ({ addressee, ...input }, actor) => {
  await awaitLater(actor, input)
  return `${desk.contacts(addressee)}&done=waits`
})

export const markTaken = action(stepForm, async ({ addressee, ...input }, actor) => {
  await takeStep(actor, input)
  return addressee ? `${desk.contacts(addressee)}&done=taken` : `${desk.contacts()}?done=taken`
})

/** Nothing is written: what is typed comes back, with what was found. */
export const find = action(contactSearch, async () => null, lookFor)
