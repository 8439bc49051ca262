import { z } from 'zod'
import { canonical } from '@/lib/core/canonical'
import { isSignedBy } from '@/lib/core/signing'

const head = z.strictObject({ sequence: z.number().int().positive(), hash: z.string() })
const signed = z.strictObject({
  /** Instant at which it was taken. */
  at: z.iso.datetime({ precision: 3 }),
  ledger: head,
  /** Null until something was released. */
  release: head.nullable(),
  /** The public key that the signature is by. */
  key: z.string(),
})
const checkpointSchema = z.strictObject({ ...signed.shape, signature: z.string() })

/** How far the ledger and the releases had come, and their hashes there. Whoever keeps it elsewhere can tell a changed past. */
export type Checkpoint = z.infer<typeof checkpointSchema>
export type Heads = Pick<Checkpoint, 'ledger' | 'release'>

const HOUR = 60 * 60 * 1000

/** At each release, and an hour after the last one when anything was written since. */
export function isDue(last: Checkpoint | null, { ledger, release }: Heads, now: Date): boolean {
  if (last === null || last.release?.hash !== release?.hash) return true
  return last.ledger.hash !== ledger.hash && now.getTime() - Date.parse(last.at) >= HOUR
}

/** What the signature is over. */
export function signedText({ at, ledger, release, key }: Omit<Checkpoint, 'signature'>): string {
  return canonical({ at, ledger, release, key })
}

export function isGenuine(checkpoint: Checkpoint): boolean {
  return isSignedBy(checkpoint.key, signedText(checkpoint), checkpoint.signature)
}

/** One line of a file of checkpoints; null when it is none. */
export function readCheckpoint(line: string): Checkpoint | null {
  try {
    return checkpointSchema.safeParse(JSON.parse(line)).data ?? null
  } catch {
    return null
  }
}
