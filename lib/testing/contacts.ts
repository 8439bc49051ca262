import { randomUUID } from 'node:crypto'
import type { PersonActor } from '@/lib/access/policy'
import type { ContactInput } from '@/lib/contacts/schema'
import { db } from '@/lib/core/db'
import { addAddressee, addAsk } from './factories'
import { day } from './recorded'

/** A call about a request, as the form sends it: with the version that stands and a step promised for today. */
export async function aCall(
  actor: PersonActor,
  askId: string,
  given: Partial<ContactInput> = {},
): Promise<ContactInput> {
  const { version, addressee } = await db().ask.findUniqueOrThrow({
    where: { id: askId },
    include: { addressee: true },
  })
  return {
    ...{ receipt: randomUUID(), addressee: addressee.slug, kind: 'CALL', asks: [{ id: askId, version }] },
    ...{ happenedOn: day(-3), precision: 'DAY', ourIds: [actor.id], whom: 'The press office' },
    ...{ said: 'It is being looked at.', promised: 'An answer in writing.' },
    ...{ nextStep: 'Call again.', nextOn: day(), isAwaited: false },
    ...given,
  }
}

/** A letter that was sent, with its proof, about requests to one addressee: each waits for an answer. */
export async function aLetter(
  actor: PersonActor,
  askIds: readonly string[],
  given: Partial<ContactInput> = {},
): Promise<ContactInput> {
  const [first = ''] = askIds
  const rows = await db().ask.findMany({
    where: { id: { in: [...askIds] } },
    select: { id: true, version: true },
  })
  const sent = { kind: 'LETTER_SENT', isAwaited: true, url: `https://example.org/${randomUUID()}` } as const
  return { ...(await aCall(actor, first, { asks: rows })), ...sent, ...given }
}

/** Two requests to one addressee. */
export async function twoAsks() {
  const { id: addresseeId, slug } = await addAddressee()
  const asks = [await addAsk({ addresseeId }), await addAsk({ addresseeId })]
  const recommendations = await db().recommendation.findMany({
    where: { asks: { some: { addresseeId } } },
    orderBy: { position: 'asc' },
  })
  return { slug, askIds: asks.map(({ id }) => id), refs: recommendations.map(({ ref }) => ref) }
}
