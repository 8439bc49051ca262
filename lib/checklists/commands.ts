import { can, type Actor } from '@/lib/access/policy'
import { Conflict, Forbidden, NotFound } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { ChecklistInput } from './schema'
import { checklistScope } from './scope'

/**
 * Keeps where we search for what an addressee did, or where documents name nobody; an empty text is none. Throws Forbidden,
 * NotFound, or Conflict when somebody changed it since it was read.
 */
export async function keepChecklist(actor: Actor, input: ChecklistInput): Promise<void> {
  const { receipt, addressee: slug, version } = input
  if (!can(actor, 'recordStatus'))
    throw new Forbidden('Your role does not say where we search. Ask an editor or a lead.')
  const text = input.text ?? ''
  const subject = `addressee/${slug}`
  await write(
    actor,
    async (tx) => {
      const addressee = await tx.addressee.findFirst({
        where: { AND: [{ slug }, checklistScope(actor)] },
        select: { id: true, checklist: true },
      })
      if (!addressee) throw new NotFound('This addressee does not exist.')
      if ((addressee.checklist?.version ?? 0) !== version) throw newer()
      if ((addressee.checklist?.text ?? '') === text) return null
      await tx.checklist.upsert({
        where: { addresseeId: addressee.id },
        create: { addresseeId: addressee.id, text },
        update: { text, version: version + 1 },
      })
      return { event: 'checklist.kept', subject }
    },
    { receipt, about: subject },
  )
}

function newer(): Conflict {
  const message =
    'Somebody changed this checklist since you opened it. What you typed is kept: see how it is now, and send it again to replace it.'
  return new Conflict(message, [{ field: 'text', code: 'CONFLICT', message }])
}
