import { randomUUID } from 'node:crypto'
import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { nameOf } from './clearable'
import { marksOf, offeredIn, vocabularyIn } from './queue'
import type { ClearInput, Seen } from './schema'
import type { Offered } from './waiting'

/**
 * A lead's word on exactly these texts, public or not; what is public is released at once. Throws Forbidden, NotFound,
 * Conflict (a text is no longer what was seen) or Refused (marked and not looked at, or kept inside without a reason).
 */
export async function clear(actor: Actor, input: ClearInput): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'publish'))
    throw new Forbidden('Your role does not decide what becomes public. Ask a lead.')
  if (!input.isPublic && input.reason === null) throw problem('reason', 'Say why it stays inside.')
  await write(actor, (tx, at) => clearIn(tx, actor, input, at), { receipt: input.receipt })
}

/** The same inside a write that a command has opened. */
export async function clearIn(
  tx: Transaction,
  actor: PersonActor,
  input: Omit<ClearInput, 'receipt'>,
  at: Date,
) {
  const { items, isPublic, reason } = input
  const refs = await refsOf(tx, items)
  const offered = (await offeredIn(tx, refs, at)).flatMap((one) => one.items)
  const found = items.map((item) => asSeen(item, offered))
  if (isPublic && !input.hasLooked) await refuseMarked(tx, found)
  const said = { isPublic, reason: isPublic ? null : reason, authorId: actor.id, recordedAt: at }
  await tx.clearance.createMany({ data: items.map((item) => ({ id: randomUUID(), ...item, ...said })) })
  await enqueue(
    tx,
    refs.map((ref) => ({ topic: 'release', key: `recommendation/${ref}`, dueAt: at })),
  )
  return {
    event: isPublic ? 'publication.cleared' : 'publication.keptInside',
    subject: `recommendation/${refs[0] ?? ''}`,
    content: { items: items.map(({ ...item }) => item), isPublic, reason: said.reason },
  }
}

/** The recommendations on whose pages these texts would stand. */
async function refsOf(tx: Transaction, items: readonly Seen[]): Promise<string[]> {
  const keys = (noun: Seen['noun']) => items.filter((item) => item.noun === noun).map(({ key }) => key)
  const asks = {
    OR: [
      { entries: { some: { id: { in: keys('ENTRY') } } } },
      { evidence: { some: { evidenceId: { in: keys('EVIDENCE') } } } },
      { criteria: { some: { id: { in: keys('CRITERION') } } } },
    ],
  }
  const found = await tx.recommendation.findMany({
    where: { asks: { some: asks } },
    select: { ref: true },
    orderBy: { ref: 'asc' },
  })
  return found.map(({ ref }) => ref)
}

function asSeen(item: Seen, offered: readonly Offered[]): Offered {
  const now = offered.find((one) => nameOf(one) === nameOf(item))
  if (!now) throw new NotFound('One of these texts is not there any more. Load the page again.')
  if (now.textSha256 !== item.textSha256)
    throw new Conflict('One of these texts was changed since you read it. Read it again, then decide.')
  return now
}

async function refuseMarked(tx: Transaction, found: readonly Offered[]): Promise<void> {
  const vocabulary = await vocabularyIn(tx)
  if (found.some((one) => marksOf(one, vocabulary).length > 0))
    throw problem('hasLooked', 'Something here is marked. Look at it, and tick that you have.')
}

function problem(field: string, message: string): Refused {
  return new Refused(message, [{ field, code: 'MISSING', message }])
}
