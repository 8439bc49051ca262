import { closeSync, fsyncSync, openSync, readSync, fstatSync, writeSync } from 'node:fs'
import path from 'node:path'
import { db, transaction, type Transaction } from '@/lib/core/db'
import { env } from '@/lib/core/env'
import { publicKey, sign } from '@/lib/core/signing'
import { isDue, readCheckpoint, signedText, type Checkpoint, type Heads } from './checkpoint'

/** Longer than any line. */
const LINE_BYTES = 4096

/**
 * Puts down how far ledger and releases have come, when that is due: one signed line, appended to a file outside of the
 * database, on disk when it resolves. Safe to call from several processes at once. Resolves with whether it did.
 */
export async function keepCheckpoint(now: Date): Promise<boolean> {
  if (!isWanted(await headsIn(db()), now)) return false
  return transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('heed checkpoints'))`
    const heads = await headsIn(tx)
    if (!isWanted(heads, now)) return false
    const unsigned = { at: now.toISOString(), ...heads, key: publicKey() }
    append({ ...unsigned, signature: sign(signedText(unsigned)) })
    return true
  })
}

export function checkpointFile(): string {
  return path.join(env().HEED_DATA, 'checkpoints.jsonl')
}

function isWanted(heads: Heads | null, now: Date): heads is Heads {
  return heads !== null && isDue(lastCheckpoint(), heads, now)
}

async function headsIn(tx: Transaction): Promise<Heads | null> {
  const newest = { orderBy: { sequence: 'desc' }, select: { sequence: true, hash: true } } as const
  const ledger = await tx.ledgerEntry.findFirst(newest)
  return ledger && { ledger, release: await tx.release.findFirst(newest) }
}

function lastCheckpoint(): Checkpoint | null {
  const end = withFile((place) => endOf(place))
  return readCheckpoint(end.trimEnd().split('\n').at(-1) ?? '')
}

/** A line that a power cut tore off is ended first: what comes after it stands on a line of its own. */
function append(checkpoint: Checkpoint): void {
  withFile((place) => {
    const isTorn = !/(^|\n)$/.test(endOf(place))
    writeSync(place, `${isTorn ? '\n' : ''}${JSON.stringify(checkpoint)}\n`)
    fsyncSync(place)
  })
}

function endOf(place: number): string {
  const { size } = fstatSync(place)
  const bytes = Buffer.alloc(Math.min(size, LINE_BYTES))
  readSync(place, bytes, 0, bytes.length, size - bytes.length)
  return bytes.toString()
}

/** `a+`: whatever is written goes to the end, also when another process writes at the same time. */
function withFile<T>(work: (place: number) => T): T {
  const place = openSync(checkpointFile(), 'a+', 0o644)
  try {
    return work(place)
  } finally {
    closeSync(place)
  }
}
