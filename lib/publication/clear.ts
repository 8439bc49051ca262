import { randomUUID } from 'node:crypto'
import { can, type Actor, type PersonActor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Conflict, Forbidden, Refused, type Problem } from '@/lib/core/errors'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { vocabularyIn } from '@/lib/wordings/queries/vocabulary'
import { nameOf } from './clearable'
import { isWords, marksOf, offeredIn } from './queue'
import type { ClearInput, Seen } from './schema'
import type { Offered } from './waiting'

/**
 * A lead's word on exactly these texts, public or not; what is public is released at once. Throws Forbidden, Conflict
 * (a text, or a lead's word on it, is no longer what was seen: each with what it is now) or Refused (marked and not looked
 * at, or kept inside without a reason).
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
  const found = await asSeen(tx, items, offered)
  if (isPublic && !input.hasLooked) await refuseMarked(tx, found)
  const said = { isPublic, reason: isPublic ? null : reason, authorId: actor.id, recordedAt: at }
  const texts = items.map(({ noun, key, field, textSha256 }) => ({ noun, key, field, textSha256 }))
  await tx.clearance.createMany({ data: texts.map((text) => ({ id: randomUUID(), ...text, ...said })) })
  await enqueue(
    tx,
    refs.map((ref) => ({ topic: 'release', key: `recommendation/${ref}`, dueAt: at })),
  )
  return {
    event: isPublic ? 'publication.cleared' : 'publication.keptInside',
    subject: `recommendation/${refs[0] ?? ''}`,
    content: { items: texts, isPublic, reason: said.reason },
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

/** All of them, as they were read; else everything that is different now, so that nobody has to find it. */
async function asSeen(
  tx: Transaction,
  items: readonly Seen[],
  offered: readonly Offered[],
): Promise<Offered[]> {
  const names = new Map((await tx.person.findMany()).map(({ id, name }) => [id, name]))
  const pairs = items.map((item) => ({ item, now: offered.find((one) => nameOf(one) === nameOf(item)) }))
  const stale = pairs.flatMap(({ item, now }) => changeSince(item, now, names) ?? [])
  if (stale.length > 0) throw new Conflict('Something was changed since you read it.', stale.map(asProblem))
  return pairs.flatMap(({ now }) => now ?? [])
}

function changeSince(
  { textSha256, decisionId }: Seen,
  now: Offered | undefined,
  names: ReadonlyMap<string, string>,
): string | null {
  if (!now)
    return 'A text that you ticked is gone: it was replaced, withdrawn or taken back since you read it.'
  const it = isWords(now) ? `“${now.text}”` : `What you ticked at ${now.place.addressee}`
  if (now.textSha256 !== textSha256)
    return `A text was changed since you read it. It reads now: ${it}. Read it again, then decide.`
  const { decision } = now
  if (decision === null || decision.id === decisionId) return null
  const what = decision.isPublic ? 'published' : 'kept inside'
  const why = decision.reason === null ? '' : `, because: ${decision.reason}`
  return `${it} was ${what} by ${names.get(decision.authorId) ?? 'somebody'} since you read it${why}`
}

function asProblem(message: string): Problem {
  return { field: null, code: 'STALE', message }
}

async function refuseMarked(tx: Transaction, found: readonly Offered[]): Promise<void> {
  const vocabulary = await vocabularyIn(tx)
  if (found.some((one) => marksOf(one, vocabulary).length > 0))
    throw problem('hasLooked', 'Something here is marked. Look at it, and tick that you have.')
}

function problem(field: string, message: string): Refused {
  return new Refused(message, [{ field, code: 'MISSING', message }])
}
