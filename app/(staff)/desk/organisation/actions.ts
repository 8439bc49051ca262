'use server'

import { action } from '@/lib/http/action'
import { changeOrganisation } from '@/lib/organisation/commands'
import { setFourEyes } from '@/lib/organisation/commands/fourEyes'
import { fourEyesForm, organisationInput } from '@/lib/organisation/schema'

export const saveOrganisation = action(organisationInput, async (input, actor) => {
  await changeOrganisation(actor, input)
  return '/desk/organisation?saved'
})

export const switchFourEyes = action(fourEyesForm, async ({ receipt, isFourEyes }, actor) => {
  await setFourEyes(actor, { receipt, isFourEyes: isFourEyes === 'yes' })
  return '/desk/organisation?saved'
})
