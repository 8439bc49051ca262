import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Actor } from '@/lib/access/policy'
import { canonical } from '@/lib/core/canonical'
import { db, type Transaction } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { sign } from '@/lib/core/signing'
import { BEGINNING } from '@/lib/ledger/chain'
import { write } from '@/lib/ledger/write'
import { enqueue, type Message } from '@/lib/outbox/enqueue'
import { recordHash, releaseHash } from './chain'
import { draftsOf, type Draft } from './records'

/**
 * Makes public what is due: one release of every record that changed. Does nothing when nothing is due. Resolves with
 * the number of records that it wrote. Safe to call from several processes at once.
 */
export async function releaseDue(actor: Actor): Promise<number> {
  if (actor.kind !== 'system') throw new Forbidden('What is due is released by the system.')
  const [due] = await db().$queryRaw<{ isDue: boolean }[]>`
    select exists (select from heed."OutboxMessage" where topic = 'release' and "dueAt" <= clock_timestamp()) as "isDue"`
  if (!due?.isDue) return 0
  let count = 0
  await write(
    actor,
    async (tx, at) => {
      const keys = await takeDue(tx, at)
      const { drafts, entryIds, held } = await draftsOf(tx, keys, at)
      await waitFor(tx, held)
      const changed = await changedOnly(tx, drafts)
      count = changed.length
      if (count === 0) return null
      const release = await append(tx, changed, at)
      await markReleased(tx, entryIds, release.sequence, at)
      return {
        event: 'release.made',
        subject: `release/${release.sequence}`,
        content: { hash: release.hash, records: changed.map(({ kind, key }) => `${kind}/${key}`) },
      }
    },
    { seconds: 120 },
  )
  return count
}

async function takeDue(tx: Transaction, at: Date): Promise<string[]> {
  const where = { topic: 'release', dueAt: { lte: at } }
  const messages = await tx.outboxMessage.findMany({ where })
  await tx.outboxMessage.deleteMany({ where: { id: { in: messages.map(({ id }) => id) } } })
  return [...new Set(messages.map(({ key }) => key))]
}

/** What is still held though its message came (the hold was made longer since) gets a message for its own time. */
async function waitFor(tx: Transaction, held: Message[]): Promise<void> {
  for (const message of held) {
    const { topic, key, dueAt } = message
    const isExpected = await tx.outboxMessage.findFirst({ where: { topic, key, dueAt: { gte: dueAt } } })
    if (!isExpected) await enqueue(tx, [message])
  }
}

/** Compared as canonical text: a record that reads the same is not written again. */
async function changedOnly(tx: Transaction, drafts: Draft[]): Promise<Draft[]> {
  const standing = newestRecord.array().parse(
    await tx.$queryRaw`
      select distinct on (kind, key) kind, key, body, "isRetracted", salt is null as "isExpunged" from published."Record"
      where key = any(${drafts.map(({ key }) => key)}) order by kind, key, release desc`,
  )
  const known = new Map(standing.map((record) => [`${record.kind}/${record.key}`, record]))
  return drafts.filter(({ kind, key, body, isRetracted }) => {
    const newest = known.get(`${kind}/${key}`)
    // What something was taken out of is released again: only a release reaches the pages that were kept.
    return (
      newest?.isRetracted !== isRetracted || newest.isExpunged || canonical(newest.body) !== canonical(body)
    )
  })
}

const newestRecord = z.strictObject({
  kind: z.string(),
  key: z.string(),
  body: z.json(),
  isRetracted: z.boolean(),
  isExpunged: z.boolean(),
})

async function append(tx: Transaction, drafts: Draft[], at: Date) {
  const last = await tx.release.findFirst({ orderBy: { sequence: 'desc' } })
  const records = drafts.map((draft) => {
    const salt = randomBytes(16).toString('hex')
    return { ...draft, salt, hash: recordHash({ ...draft, salt }) }
  })
  const link = {
    sequence: (last?.sequence ?? 0) + 1,
    previousHash: last?.hash ?? BEGINNING,
  }
  const hash = releaseHash({ ...link, releasedAt: at.toISOString(), records })
  const release = await tx.release.create({
    data: { ...link, releasedAt: at, recordCount: records.length, hash, signature: sign(hash) },
  })
  await tx.record.createMany({
    data: records.map((record) => ({ ...record, body: record.body ?? {}, release: release.sequence })),
  })
  return release
}

/** From here on these entries can no longer be taken back. */
async function markReleased(tx: Transaction, entryIds: string[], release: number, at: Date): Promise<void> {
  await tx.entryRelease.createMany({
    data: entryIds.map((entryId) => ({ entryId, release, releasedAt: at })),
    skipDuplicates: true,
  })
}
