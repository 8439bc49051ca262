import { can, type Actor } from '@/lib/access/policy'
import { refold } from '@/lib/asks/commands/refold'
import { Forbidden, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { wordedInScope } from '../queries/worded'
import type { RequestInput } from '../schema'
import { addAsk } from './addDraft'
import { addresseesOf } from './known'

/** Asks somebody else, too: nobody has looked there yet. Throws Forbidden, NotFound or Refused. */
export async function addRequest(actor: Actor, { receipt, ref, addressee }: RequestInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'addRecommendation'))
    throw new Forbidden('Your role does not add requests. Ask an editor or a lead.')
  await write(
    actor,
    async (tx, at) => {
      const row = await wordedInScope(tx, actor, ref)
      if (!row.isDraft && !can(actor, 'publish'))
        throw new Forbidden('The public reads this: a lead says whom it asks. Leave a note that names one.')
      if (row._count.parts > 0) throw refused(`${ref} has parts. Ask them of somebody, not the whole.`)
      const [asked] = await addresseesOf(tx, [addressee])
      if (!asked || row.asks.some(({ addresseeId }) => addresseeId === asked.id))
        throw refused(`${asked?.name ?? 'This addressee'} is asked already.`)
      await refold(tx, await addAsk(tx, row.id, asked.id, at), at)
      if (!row.isDraft) await enqueue(tx, [{ topic: 'release', key: `recommendation/${ref}`, dueAt: at }])
      return { event: 'request.added', subject: `recommendation/${ref}` }
    },
    { receipt, about: `recommendation/${ref}` },
  )
}

function refused(message: string): Refused {
  return new Refused(message, [{ field: 'addressee', code: 'ASKED', message }])
}
