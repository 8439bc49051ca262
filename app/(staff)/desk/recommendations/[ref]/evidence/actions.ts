'use server'

import { desk } from '@/components/desk/deskAddresses'
import { attachEvidence } from '@/lib/evidence/commands/attach'
import { attest as attestSeen } from '@/lib/evidence/commands/attest'
import { attachForm, attestForm, toAttachInput } from '@/lib/evidence/schema'
import { action } from '@/lib/http/action'

export const attach = action(attachForm, async (form, actor) => {
  await attachEvidence(actor, toAttachInput(form))
  const done = form.polarity === 'CONTRADICTS' ? 'contradicts' : 'attached'
  return `${desk.recommendation(form.ref)}?done=${done}#request-${form.askId}`
})

export const attest = action(attestForm, async ({ ref: _ref, ...input }, actor) => {
  await attestSeen(actor, input)
  return `${desk.attestations}?done=attested`
})
