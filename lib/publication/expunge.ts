import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { can, type Actor } from '@/lib/access/policy'
import type { Transaction } from '@/lib/core/db'
import { Forbidden, NotFound, Refused } from '@/lib/core/errors'
import { removeFile } from '@/lib/core/files'
import { logFailure } from '@/lib/core/log'
import { write } from '@/lib/ledger/write'
import { enqueue } from '@/lib/outbox/enqueue'
import { copiesOf } from './copies'
import type { expungeInput, Expungeable, lookInput } from './schema'

/** What the database's own function says that it touched; it alone can. */
const touched = z.strictObject({
  isAnything: z.boolean(),
  ledger: z.array(z.number()),
  records: z.array(z.strictObject({ kind: z.string(), key: z.string(), release: z.number() })),
  files: z.array(z.string()),
  refs: z.array(z.string()),
})
type Touched = z.output<typeof touched>

/** So many copies of a handover note go in one write: each is looked for in the whole ledger. */
const MOST_AT_ONCE = 200

/**
 * Replaces the words of one thing by “Removed for safety”, wherever they stand, and takes its files away; of a handover note
 * every copy. At once, by one person; a second one looks at it within seven days. Throws Forbidden, NotFound, or Refused
 * when nothing is left to remove.
 */
export async function expunge(
  actor: Actor,
  { receipt, noun, key }: z.output<typeof expungeInput>,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'expunge'))
    throw new Forbidden('Your role does not remove anything for safety. Ask a lead or an admin.')
  let files: string[] = []
  let later: string[] = []
  const subject = `${noun}/${key}`
  await write(
    actor,
    async (tx, at) => {
      const keys = noun === 'assignment' ? await copiesOf(tx, key) : [key]
      later = keys.slice(MOST_AT_ONCE)
      const { isAnything, refs, ...said } = await removeAll(tx, noun, keys.slice(0, MOST_AT_ONCE))
      if (!isAnything) throw new Refused('It was removed already.')
      files = said.files
      await tx.expunging.create({ data: { noun, key, authorId: actor.id, recordedAt: at } })
      await enqueue(
        tx,
        refs.map((ref) => ({ topic: 'release', key: `recommendation/${ref}`, dueAt: at })),
      )
      return { event: 'expunged', subject, content: { noun, key, ...said } }
    },
    { receipt, about: subject, seconds: 120 },
  )
  await removeBytes(files)
  const [next] = later
  if (next !== undefined) await expunge(actor, { receipt: randomUUID(), noun, key: next })
}

/** What it touched of all of them together. Throws NotFound. */
async function removeAll(tx: Transaction, noun: Expungeable, keys: readonly string[]): Promise<Touched> {
  const all: Touched[] = []
  for (const key of keys) {
    const [row] = await tx.$queryRaw<{ said: unknown }[]>`select heed.expunge(${noun}, ${key}::uuid) as said`
    if (!row?.said) throw new NotFound('There is no such thing to remove.')
    all.push(touched.parse(row.said))
  }
  if (all.length === 0) throw new NotFound('There is no such thing to remove.')
  return {
    isAnything: all.some(({ isAnything }) => isAnything),
    ledger: all.flatMap(({ ledger }) => ledger),
    records: all.flatMap(({ records }) => records),
    files: all.flatMap((one) => one.files),
    refs: all.flatMap(({ refs }) => refs),
  }
}

/** The second person has looked at what was removed. Throws Forbidden, NotFound or Refused (one's own, or seen already). */
export async function lookAtExpunging(
  actor: Actor,
  { receipt, id }: z.output<typeof lookInput>,
): Promise<void> {
  if (actor.kind !== 'person' || !can(actor, 'expunge'))
    throw new Forbidden('Your role does not look at what was removed. Ask a lead or an admin.')
  await write(
    actor,
    async (tx, at) => {
      const one = await tx.expunging.findUnique({ where: { id } })
      if (!one) throw new NotFound('This removal does not exist.')
      if (one.authorId === actor.id)
        throw new Refused('You removed this yourself. Another person has to look at it.')
      if (one.reviewerId !== null) throw new Refused('Somebody has looked at this already.')
      await tx.expunging.update({ where: { id }, data: { reviewerId: actor.id, reviewedAt: at } })
      return { event: 'expunging.lookedAt', subject: `expunging/${id}` }
    },
    { receipt, about: `expunging/${id}` },
  )
}

/** After the commit: were it before, a failure would leave evidence without its file. What cannot be removed is logged. */
async function removeBytes(files: readonly string[]): Promise<void> {
  for (const sha256 of files) await removeFile(sha256).catch((error: unknown) => logFailure(error, 'expunge'))
}
