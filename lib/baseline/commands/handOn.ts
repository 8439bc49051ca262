import { can, type Actor } from '@/lib/access/policy'
import { Forbidden } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import type { HandOnInput } from '../schema'
import { refused, refuseWhoLooksNot } from './pass'

const SUBJECT = 'baseline/plan'

/**
 * Gives all that somebody has not looked at yet to a colleague, each by its day still, or to nobody: what waits for a second
 * person goes along, for it may come back. Throws Forbidden or Refused.
 */
export async function handOnCards(actor: Actor, input: HandOnInput): Promise<void> {
  const { receipt, holderId } = input
  const personId = input.personId === 'NOBODY' ? null : input.personId
  if (!can(actor, 'assign')) throw new Forbidden('Your role does not deal out first looks. Ask a lead.')
  await write(
    actor,
    async (tx) => {
      const open = { personId: holderId, ask: { implementation: 'NOT_ASSESSED' as const } }
      const cards = await tx.dealt.count({ where: open })
      if (cards === 0)
        throw refused('holderId', 'NOTHING_LEFT', 'Nothing is left with them that nobody has looked at.')
      if (personId === holderId)
        throw refused('personId', 'SAME', 'This is who has them. Choose somebody else.')
      if (personId === null) await tx.dealt.deleteMany({ where: open })
      else {
        await refuseWhoLooksNot(tx, personId)
        await tx.dealt.updateMany({ where: open, data: { personId } })
      }
      const content = { from: holderId, to: personId, cards }
      return { event: 'baseline.handedOn', subject: SUBJECT, content }
    },
    { receipt, about: SUBJECT },
  )
}
