'use server'

import { desk } from '@/components/desk/deskAddresses'
import type { RecordInput } from '@/lib/asks/schema'
import { isOvertaken } from '@/lib/baseline/queries/card'
import { cardForm, undoForm, type CardForm } from '@/lib/baseline/schema'
import { keepChecklist } from '@/lib/checklists/commands'
import { todayIn } from '@/lib/core/dates'
import { Conflict } from '@/lib/core/errors'
import { action } from '@/lib/http/action'
import { organisation } from '@/lib/organisation/queries'
import { recordStatus } from '@/lib/proposals/commands/record'

/** One look that found nothing, or the checklist by which one looks; then the next card comes. */
export const look = action(cardForm, async (form, actor) => {
  const { askId, which, receipt, addressee, searched, checklistVersion = 0 } = form
  if (form.keep) {
    const text = searched?.trim() ?? null
    await keepChecklist(actor, { receipt, addressee, version: checklistVersion, text })
    return desk.card({ which, ask: askId })
  }
  try {
    await recordStatus(actor, await toLook(form))
  } catch (error) {
    // Nothing is left to do here: the next card says why.
    if (error instanceof Conflict && (await isOvertaken(actor, form)))
      return desk.card({ which, after: askId, faster: askId })
    throw error
  }
  return desk.card({ which, after: askId, did: askId })
})

export const undo = action(undoForm, async ({ askId, version, receipt, entryId, which }, actor) => {
  const request = { verb: 'takeBack', entryId, reason: 'Undone at the card.' } as const
  await recordStatus(actor, { askId, version, receipt, request })
  return desk.card({ which, ask: askId, undone: askId })
})

async function toLook({ askId, version, receipt, verb, searched }: CardForm): Promise<RecordInput> {
  const effectiveOn = todayIn((await organisation()).timeZone, new Date())
  const request = { verb, effectiveOn, ...(verb === 'recordNoAction' && searched && { searched }) }
  return { askId, version, receipt, request }
}
