import { can, personOf, type Actor } from '@/lib/access/policy'
import { askInScope } from '@/lib/asks/queries/facts'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { PassInput } from '../schema'

/**
 * Gives a card to a colleague, by its day still, or gives it up: then it is nobody's. Whoever has it does, or a lead.
 * Throws NotFound, Forbidden, Conflict (somebody else has it by now) or Refused.
 */
export async function passCard(actor: Actor, input: PassInput): Promise<void> {
  const { receipt, askId, holderId, personId = null } = input
  const isOwn = actor.kind === 'person' && actor.id === holderId && can(actor, 'recordStatus')
  if (!isOwn && !can(actor, 'assign'))
    throw new Forbidden('Only whoever has a card passes it on, or a lead. Ask one of them.')
  const subject = `ask/${askId}`
  await write(
    actor,
    async (tx) => {
      const ask = await askInScope(tx, actor, askId)
      const dealt = await tx.dealt.findUnique({ where: { askId } })
      if (dealt?.personId !== holderId) throw passedAlready()
      if (ask.implementation !== 'NOT_ASSESSED')
        throw refused(null, 'CHECKED', 'This request is checked by now: there is nothing to pass on.')
      if (personId === holderId)
        throw refused('personId', 'SAME', 'This is who has it. Choose somebody else.')
      if (personId === null) await tx.dealt.delete({ where: { askId } })
      else await give(tx, askId, personId)
      const event = personId === null ? 'baseline.givenUp' : 'baseline.passed'
      return { event, subject, content: { from: holderId, to: personId } }
    },
    { receipt, about: subject },
  )
}

async function give(tx: Transaction, askId: string, personId: string): Promise<void> {
  await refuseWhoLooksNot(tx, personId)
  await tx.dealt.update({ where: { askId }, data: { personId } })
}

export async function refuseWhoLooksNot(tx: Transaction, personId: string): Promise<void> {
  const person = await tx.person.findFirst({ where: { id: personId, isActive: true } })
  if (!person || !personOf(person).may.includes('recordStatus'))
    throw refused('personId', 'CANNOT_RECORD', 'This person does not record what happened, or has left.')
}

function passedAlready(): Conflict {
  const message = 'Somebody has passed this card on since you opened it. See who has it now.'
  return new Conflict(message, [{ field: null, code: 'CONFLICT', message }])
}

export function refused(field: string | null, code: string, message: string): Refused {
  return new Refused(message, [{ field, code, message }])
}
