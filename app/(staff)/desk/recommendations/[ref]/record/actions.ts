'use server'

import { desk } from '@/components/desk/deskAddresses'
import { recordStatus } from '@/lib/proposals/commands/record'
import { recordForm, toRecordInput } from '@/lib/asks/schema'
import { Refused } from '@/lib/core/errors'
import { action } from '@/lib/http/action'
import { atFields } from './atFields'

export const record = action(recordForm, async (form, actor) => {
  await recordStatus(actor, toRecordInput(form)).catch((error: unknown) => {
    if (error instanceof Refused) throw new Refused(error.message, atFields(error.problems, form))
    throw error
  })
  const done = form.verb === 'takeBack' ? 'takenBack' : 'recorded'
  return `${desk.recommendation(form.ref)}?done=${done}#request-${form.askId}`
})
