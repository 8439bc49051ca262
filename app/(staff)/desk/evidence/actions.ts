'use server'

import { desk } from '@/components/desk/deskAddresses'
import { confirmAttestation, dropAttestation } from '@/lib/evidence/commands/attest'
import { attestationInput } from '@/lib/evidence/schema'
import { action } from '@/lib/http/action'

export const confirm = action(attestationInput, async (input, actor) => {
  await confirmAttestation(actor, input)
  return `${desk.attestations}?done=confirmed`
})

export const drop = action(attestationInput, async (input, actor) => {
  await dropAttestation(actor, input)
  return `${desk.attestations}?done=dropped`
})
