import type { Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Conflict, NotFound, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { contactScope } from '../scope'
import type { CorrectInput, StepInput } from '../schema'
import { keepContact } from './keep'
import { mayRecord } from './record'

/**
 * Puts another in its place, with the reason; the earlier one stays to be read. A step that was taken stays taken where it
 * is still the same. What the requests say is corrected there. Throws Forbidden, NotFound, Conflict or Refused.
 */
export async function correctContact(actor: Actor, input: CorrectInput): Promise<void> {
  const person = mayRecord(actor)
  await write(
    person,
    async (tx, at) => {
      const earlier = await standingContact(tx, person, input.contactId)
      const { receipt: _receipt, contactId: replacesId, because, ...facts } = input
      const replaced = { replacesId, replacedBecause: because, ourIds: earlier.ourIds }
      const given = { ...facts, addresseeId: earlier.addresseeId, isAwaited: false }
      const { id } = await keepContact(tx, person, given, at, replaced)
      const { stepDone } = earlier
      if (stepDone && earlier.nextStep === input.nextStep)
        await tx.nextStepDone.create({ data: { contactId: id, authorId: stepDone.authorId, recordedAt: at } })
      return { event: 'contact.corrected', subject: `contact/${id}` }
    },
    { receipt: input.receipt },
  )
}

/** The next step was taken. Throws Forbidden, NotFound, Conflict (the contact was corrected) or Refused (there is none, or it was). */
export async function takeStep(actor: Actor, { contactId, receipt }: StepInput): Promise<void> {
  const person = mayRecord(actor)
  const subject = `contact/${contactId}`
  await write(
    person,
    async (tx, at) => {
      const { nextStep, stepDone } = await standingContact(tx, person, contactId)
      if (nextStep === null) throw new Refused('No next step was written down.')
      if (stepDone) throw new Refused('It was marked as done already.')
      await tx.nextStepDone.create({ data: { contactId, authorId: person.id, recordedAt: at } })
      return { event: 'contact.stepTaken', subject }
    },
    { receipt, about: subject },
  )
}

/** Throws NotFound or Conflict (somebody has corrected it). */
export async function standingContact(tx: Transaction, actor: Actor, id: string) {
  const contact = await tx.contact.findFirst({
    where: { AND: [{ id }, contactScope(actor)] },
    include: { replacedBy: { select: { id: true } }, stepDone: true, asks: true },
  })
  if (!contact) throw new NotFound('This contact does not exist.')
  if (contact.replacedBy) {
    const message = 'Somebody has corrected this already. Go on with what stands in its place.'
    throw new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
  }
  return contact
}
