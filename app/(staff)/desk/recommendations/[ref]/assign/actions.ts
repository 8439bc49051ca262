'use server'

import { desk } from '@/components/desk/deskAddresses'
import { assign } from '@/lib/assignments/commands'
import { assignForm, toAssignInput } from '@/lib/assignments/schema'
import { action } from '@/lib/http/action'

export const give = action(assignForm, async (form, actor) => {
  await assign(actor, toAssignInput(form))
  return `${desk.recommendation(form.ref)}?done=assigned`
})
