'use server'

import { desk } from '@/components/desk/deskAddresses'
import { keepChecklist } from '@/lib/checklists/commands'
import { checklistForm } from '@/lib/checklists/schema'
import { action } from '@/lib/http/action'

export const saveChecklist = action(checklistForm, async ({ from, ...input }, actor) => {
  await keepChecklist(actor, input)
  const { addressee } = input
  return from === 'nothingNew'
    ? desk.nothingNew({ addressee, which: 'unchecked' })
    : desk.checklists({ done: 'kept' })
})
