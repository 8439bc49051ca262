'use server'

import { desk } from '@/components/desk/deskAddresses'
import { action } from '@/lib/http/action'
import { proposePlan } from '@/lib/proposals/commands/proposePlan'
import { asRead, successionForm } from '@/lib/restructuring/schema'
import { successionFrom } from '@/lib/proposals/queries/leaving'

export const succeed = action(
  successionForm,
  async ({ addressee, successor, receipt, version, reason, earlierId }, actor) => {
    const { id } = await successionFrom(actor, addressee)
    const asks = asRead(version)
    const plan = { kind: 'SUCCESSION', addresseeId: id, successorId: successor, asks } as const
    await proposePlan(actor, { receipt, plan, reason, earlierId })
    return `${desk.proposals}?done=proposed`
  },
)
