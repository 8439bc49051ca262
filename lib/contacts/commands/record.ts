import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, NotFound } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { ContactInput } from '../schema'
import { awaitAnswers } from './awaitAnswers'
import { keepContact } from './keep'

/**
 * What passed between us and an addressee. If it was sent and an answer is waited for, each request says so by the same
 * act, and without its proof nothing is kept. Throws Forbidden, NotFound, Conflict (somebody was faster) or Refused.
 */
export async function recordContact(actor: Actor, { isAwaited, ...input }: ContactInput): Promise<void> {
  const person = mayRecord(actor)
  await write(
    person,
    async (tx, at) => {
      const { id: addresseeId } = await addresseeNamed(tx, input.addressee)
      const { receipt: _receipt, addressee: _addressee, ...facts } = input
      const contact = await keepContact(tx, person, { ...facts, addresseeId, isAwaited }, at)
      if (isAwaited) await awaitAnswers(tx, person, { ...contact, asks: input.asks }, at)
      return { event: 'contact.recorded', subject: `contact/${contact.id}` }
    },
    { receipt: input.receipt },
  )
}

export function mayRecord(actor: Actor): PersonActor {
  if (actor.kind !== 'person' || !can(actor, 'recordContact'))
    throw new Forbidden('Your role does not record letters, meetings and calls. Ask an editor or a lead.')
  return actor
}

async function addresseeNamed(tx: Transaction, slug: string) {
  const addressee = await tx.addressee.findUnique({ where: { slug } })
  if (!addressee) throw new NotFound('This addressee does not exist.')
  return addressee
}
