'use server'

import { action } from '@/lib/http/action'
import { changeOrganisation } from '@/lib/organisation/commands'
import { organisationInput } from '@/lib/organisation/schema'

export const saveOrganisation = action(organisationInput, async (input, actor) => {
  await changeOrganisation(actor, input)
  return '/desk/organisation?saved'
})
