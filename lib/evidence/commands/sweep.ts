import type { Actor } from '@/lib/access/policy'
import { db, type Transaction } from '@/lib/core/db'
import { Forbidden } from '@/lib/core/errors'
import { discardIncoming, keptFiles, removeFile } from '@/lib/core/files'
import { write } from '@/lib/ledger/write'

/** In milliseconds. Whoever sends nothing for half a minute is cut off: what lies still for an hour, nobody sends. */
const HOUR = 3_600_000
/** Whoever describes what they have sent has a week. */
const WEEK = 168 * HOUR
/** The ledger's lock is held meanwhile: the rest waits for the next round. */
const AT_ONCE = 100

/**
 * Takes away what a cut or a crash left behind: what never came in whole, files that nobody described in a week, and files
 * that no row names. Resolves with how many. Safe in several processes at once. Throws Forbidden.
 */
export async function sweepFiles(actor: Actor, now = new Date()): Promise<number> {
  if (actor.kind !== 'system') throw new Forbidden('Files are swept by the system.')
  const before = (time: number) => new Date(now.getTime() - time)
  const incoming = await discardIncoming(before(HOUR))
  await forgetUploads(actor, before(WEEK))
  return incoming + (await removeUnnamed(actor, before(HOUR)))
}

/** First the rows, in a write of their own: were the files first, a failure between would leave a row without its file. */
async function forgetUploads(actor: Actor, before: Date): Promise<void> {
  const where = { uploadedAt: { lt: before } }
  if ((await db().upload.count({ where })) === 0) return
  await write(actor, async (tx) => {
    const { count } = await tx.upload.deleteMany({ where })
    return count === 0 ? null : { event: 'uploads.forgotten', subject: 'files/swept', content: { count } }
  })
}

async function removeUnnamed(actor: Actor, before: Date): Promise<number> {
  const old: string[] = []
  for await (const { sha256, keptAt } of keptFiles()) if (keptAt < before) old.push(sha256)
  const candidates = (await unnamed(db(), old)).slice(0, AT_ONCE)
  if (candidates.length === 0) return 0
  let count = 0
  await write(
    actor,
    // Under the lock, where files get their rows: none of these can be given one meanwhile.
    async (tx) => {
      const removed = await unnamed(tx, candidates)
      for (const sha256 of removed) await removeFile(sha256)
      count = removed.length
      return count === 0 ? null : { event: 'files.removed', subject: 'files/swept', content: { removed } }
    },
    { seconds: 120 },
  )
  return count
}

async function unnamed(tx: Transaction, names: string[]): Promise<string[]> {
  const where = { sha256: { in: names } }
  const kept = await tx.storedFile.findMany({ where, select: { sha256: true } })
  const waiting = await tx.upload.findMany({ where, select: { sha256: true } })
  const named = new Set([...kept, ...waiting].map(({ sha256 }) => sha256))
  return names.filter((name) => !named.has(name))
}
