'use server'

import { action } from '@/lib/http/action'
import { changeOrganisation } from '@/lib/organisation/commands'
import { setCadence } from '@/lib/organisation/commands/cadence'
import { setFourEyes } from '@/lib/organisation/commands/fourEyes'
import { cadenceInput, fourEyesForm, organisationInput } from '@/lib/organisation/schema'

export const saveOrganisation = action(organisationInput, async (input, actor) => {
  await changeOrganisation(actor, input)
  return '/desk/organisation?saved'
})

export const switchFourEyes = action(fourEyesForm, async ({ receipt, isFourEyes }, actor) => {
  await setFourEyes(actor, { receipt, isFourEyes: isFourEyes === 'yes' })
  return '/desk/organisation?saved'
})

export const saveCadence = action(cadenceInput, async (input, actor) => {
  await setCadence(actor, input)
  return '/desk/organisation?saved'
})
