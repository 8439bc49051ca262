'use server'

import { desk } from '@/components/desk/deskAddresses'
import { NotFound, Refused } from '@/lib/core/errors'
import { action } from '@/lib/http/action'
import { proposePlan } from '@/lib/proposals/commands/proposePlan'
import { asRead, mergeForm, readParts, reasonOf, splitForm } from '@/lib/restructuring/schema'
import { recommendationId } from '@/lib/recommendations/queries/scoped'

export const split = action(
  splitForm,
  async ({ lookFirst, ref, receipt, version, earlierId, ...form }, actor) => {
    if (lookFirst)
      return { ahead: ['There is room for another part at the end. Nothing is proposed so far.'] }
    const parts = readParts(form)
    const recommendation = await recommendationId(actor, ref)
    const plan = { kind: 'SPLIT', recommendationId: recommendation, asks: asRead(version), parts } as const
    await proposePlan(actor, { receipt, plan, reason: reasonOf(form), earlierId })
    return `${desk.recommendation(ref)}?done=proposed`
  },
)

export const merge = action(mergeForm, async ({ ref, into, receipt, version, reason, earlierId }, actor) => {
  const intoId = await recommendationId(actor, into).catch(notThere)
  const recommendation = await recommendationId(actor, ref)
  const plan = { kind: 'MERGE', recommendationId: recommendation, asks: asRead(version), intoId } as const
  await proposePlan(actor, { receipt, plan, reason, earlierId })
  return `${desk.recommendation(ref)}?done=proposed`
})

/** At the field where it was typed. */
function notThere(error: unknown): never {
  if (!(error instanceof NotFound)) throw error
  const message = 'There is no recommendation of this reference. Look it up in the list.'
  throw new Refused(message, [{ field: 'into', code: 'UNKNOWN_CHOICE', message }])
}
